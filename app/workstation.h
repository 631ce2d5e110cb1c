// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/workplace.h"

#include <memory>

namespace countersign {

class Appearance;
class BriefingPage;
class CallDesk;
class LocalDesk;
class MainWindow;
class Mailroom;
class MeasureDesk;
class ReportDesk;
class SettingsBook;
class SetupBook;

/// The composition root of the window: makes every object once, in order, and takes them down in reverse. The window's
/// frame comes first, so that it is on the screen while the workspace opens.
class Workstation final : public QObject {
    Q_OBJECT
public:
    explicit Workstation(const WorkplaceOrder &order);
    ~Workstation() override;

    /// Returns once the window system has the frame on the screen, or after a moment.
    void show();
    /// Opens the workspace and puts the desk into the window. May be tried again after a Problem.
    Result<Done> open();
    /// Draws the window into a picture once its first letter is shown, and quits.
    void drawInto(const QString &file);

private:
    void furnish(const Office &office);
    void connectWindow();
    void takeSettings();
    void openSettings(const QString &key);
    void openFirstSteps();
    void openCallback();
    void openImport(const QStringList &files);
    void afterImport(bool somethingCame);
    void offerPractice();

    WorkplaceOrder m_order;
    std::unique_ptr<Workplace> m_place;
    std::unique_ptr<StoreWorker> m_worker;
    std::unique_ptr<Mailroom> m_mailroom;
    std::unique_ptr<LocalDesk> m_desk;
    std::unique_ptr<ReportDesk> m_reports;
    std::unique_ptr<MeasureDesk> m_measures;
    std::unique_ptr<CallDesk> m_calls;
    std::unique_ptr<SettingsBook> m_settings;
    std::unique_ptr<SetupBook> m_setup;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace countersign
