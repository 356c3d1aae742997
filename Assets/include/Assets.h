#pragma once
int assets_count(void);
