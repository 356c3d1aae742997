print("ehcpanel")
