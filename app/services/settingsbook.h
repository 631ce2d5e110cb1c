// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/settingsdesk.h"
#include "services/workplace.h"

namespace countersign {

/// The settings as the window shows them, over the workplace's.
class SettingsBook final : public SettingsDesk {
    Q_OBJECT
public:
    explicit SettingsBook(Workplace &place, QObject *parent = nullptr);

    std::vector<SettingEntry> entries() const override;
    Result<Done> set(const QString &key, const QString &value) override;
    QFuture<Result<Done>> setSecret(const QString &key, const QString &value) override;
    QFuture<Result<QString>> sendTest() override;

private:
    Workplace &m_place;
};

} // namespace countersign
