// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/openstore.h"

#include "store/sqlstore.h"

namespace countersign {

Result<std::unique_ptr<Store>> openStore(const StoreLocation &location)
{
    Result<std::unique_ptr<SqlStore>> store = SqlStore::open(location);
    if (!store)
        return tl::unexpected<Problem>(store.error());
    return std::unique_ptr<Store>(std::move(*store));
}

} // namespace countersign
