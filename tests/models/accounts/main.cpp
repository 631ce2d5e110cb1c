// SPDX-License-Identifier: GPL-3.0-or-later
#define COUNTERSIGN_TEST_MAIN
#include "support/testmain.h"
