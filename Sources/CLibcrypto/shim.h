#if !__has_include(<openssl/evp.h>)
#error "OpenSSL headers not found: apt-get install libssl-dev"
#endif
#include <openssl/evp.h>
/* statfs, which Swift's Glibc module leaves out: the record must know a network file system when it stands on one. */
#include <sys/statfs.h>
