// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation.h"

#include "dialogs/settingsdialog.h"
#include "pages/importpage/importpage.h"
#include "pages/outboxpage/outboxpage.h"
#include "pages/reviewpage/reviewpage.h"
#include "sample/sampleworkplace.h"
#include "services/localdesk.h"
#include "services/mailroom.h"
#include "services/reportdesk.h"
#include "services/settingsbook.h"
#include "shell/actions.h"
#include "shell/mainwindow.h"
#include "theme/appearance.h"

#include <QAction>
#include <QCoreApplication>
#include <QPixmap>
#include <QTimer>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int PICTURE_WIDTH = 1440;
constexpr int PICTURE_HEIGHT = 900;
/// After the queue is there the first letter is opened and drawn.
constexpr std::chrono::milliseconds PICTURE_DELAY { 1500 };

Mailroom::Way wayOut(Workplace &place)
{
    return { place.postFactory(), place.postVia(),
             place.sendsForPractice() ? PostState::Mode::Practice : PostState::Mode::Server };
}

} // namespace

Result<std::unique_ptr<Workstation>> Workstation::open(const WorkplaceOrder &order)
{
    auto place = order.practice ? openSampleWorkplace(order) : Workplace::open(order);
    if (!place)
        return tl::unexpected(place.error());
    (*place)->keepLog("window opens");
    auto office = (*place)->office();
    if (!office)
        return tl::unexpected(office.error());
    (*place)->closeStore();
    return std::unique_ptr<Workstation>(new Workstation(std::move(*place), std::move(*office)));
}

Workstation::Workstation(std::unique_ptr<Workplace> place, Office office)
    : m_place(std::move(place))
    , m_worker(std::make_unique<StoreWorker>(m_place->storeFactory()))
    , m_mailroom(std::make_unique<Mailroom>(*m_worker, wayOut(*m_place), office))
    , m_desk(std::make_unique<LocalDesk>(*m_worker, *m_mailroom, office, m_place->isPractice()))
    , m_reports(std::make_unique<ReportDesk>(*m_worker, *m_desk))
    , m_settings(std::make_unique<SettingsBook>(*m_place))
    , m_appearance(std::make_unique<Appearance>(Scheme::System))
{
    auto *review = new ReviewPage(*m_desk);
    auto *outbox = new OutboxPage(*m_desk);
    m_window = std::make_unique<MainWindow>(*m_desk, *m_appearance, std::vector<Page *> { review, outbox },
                                            m_place->workspace().file(u"window.ini"_s));
    connect(review->importAction(), &QAction::triggered, m_window.get(),
            [this] { m_window->windowActions().at("import"_L1)->trigger(); });
    connect(m_window.get(), &MainWindow::filesDropped, this, &Workstation::openImport);
    connect(m_window.get(), &MainWindow::settingsRequested, this, [this] {
        auto *dialog = new SettingsDialog(*m_settings, *m_appearance, m_window.get());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_settings.get(), &SettingsBook::changed, this, &Workstation::takeSettings);
    m_mailroom->start();
}

Workstation::~Workstation()
{
    // The window first, since it flushes what is being typed; then the letter on the wire; the store last.
    m_window.reset();
    m_mailroom->stop();
    m_settings.reset();
    m_reports.reset();
    m_desk.reset();
    m_mailroom.reset();
    m_worker.reset();
}

void Workstation::show()
{
    m_window->show();
}

void Workstation::takeSettings()
{
    Office office = officeOf(m_place->settings(), m_place->clock());
    office.rules = m_desk->office().rules;
    office.foundationNumber = m_desk->office().foundationNumber;
    m_mailroom->take(office, wayOut(*m_place));
    m_desk->take(office);
}

void Workstation::openImport(const QStringList &files)
{
    if (auto *open = qobject_cast<ImportPage *>(m_window->sheet())) {
        open->begin(files);
        return;
    }
    auto *page = new ImportPage(*m_reports);
    connect(page, &ImportPage::said, m_window.get(), &MainWindow::say);
    connect(page, &ImportPage::finished, m_window.get(), [this] { m_window->closeSheet(); });
    m_window->openSheet(page, tr("Import"));
    page->begin(files);
}

void Workstation::drawInto(const QString &file)
{
    m_window->resize(PICTURE_WIDTH, PICTURE_HEIGHT);
    QTimer::singleShot(PICTURE_DELAY, this, [this, file] {
        m_window->grab().save(file);
        m_window->close();
        QCoreApplication::quit();
    });
}

} // namespace countersign
