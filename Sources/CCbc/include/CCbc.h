/* The interface of CBC, as its own header states it. */
#include <coin/Cbc_C_Interface.h>
