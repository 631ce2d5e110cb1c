// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation.h"

#include "dialogs/callbackdialog.h"
#include "dialogs/settingsdialog.h"
#include "pages/briefingpage/briefingpage.h"
#include "pages/firstrunpage/firstrunpage.h"
#include "pages/importpage/importpage.h"
#include "pages/outboxpage/outboxpage.h"
#include "pages/qualitypage/qualitypage.h"
#include "pages/reviewpage/reviewpage.h"
#include "sample/sampleworkplace.h"
#include "services/calldesk.h"
#include "services/localdesk.h"
#include "services/mailroom.h"
#include "services/measuredesk.h"
#include "services/reportdesk.h"
#include "services/settingsbook.h"
#include "services/setupbook.h"
#include "shell/actions.h"
#include "shell/mainwindow.h"
#include "theme/appearance.h"

#include <QAction>
#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QPixmap>
#include <QProcess>
#include <QTimer>
#include <QWindow>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int PICTURE_WIDTH = 1440;
constexpr int PICTURE_HEIGHT = 900;
/// After the queue is there the first letter is opened and drawn.
constexpr std::chrono::milliseconds PICTURE_DELAY { 1500 };

constexpr std::chrono::milliseconds LONGEST_WAIT_FOR_THE_SCREEN { 250 };
constexpr auto WINDOW_FILE = "window.ini"_L1;

/// Where the window's state is kept; empty for a practice whose folder is made anew each time.
QString windowFileOf(const WorkplaceOrder &order)
{
    if (order.folder.isEmpty() && order.practice)
        return {};
    return QDir(order.folder.isEmpty() ? Workspace::defaultFolder() : order.folder).absoluteFilePath(WINDOW_FILE);
}

/// Tells when the window system shows a window.
class ExposeWatch : public QObject {
public:
    ExposeWatch(QWindow &window, std::function<void()> then)
        : m_then(std::move(then))
    {
        window.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Expose)
            QMetaObject::invokeMethod(this, m_then, Qt::QueuedConnection); // after it was painted
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_then;
};

Mailroom::Way wayOut(Workplace &place)
{
    return { place.postFactory(), place.postVia(),
             place.sendsForPractice() ? PostState::Mode::Practice : PostState::Mode::Server };
}

/// Set for a window that another one opened beside itself: closing it goes back there.
constexpr auto BESIDE = "COUNTERSIGN_BESIDE";

/// The program once more, in a process of its own. A shared one would have to be taken down with letters on the wire.
bool startProgram(const QStringList &arguments, const QString &beside = {})
{
    QProcess program;
    program.setProgram(QCoreApplication::applicationFilePath());
    program.setArguments(arguments);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QString::fromLatin1(BESIDE));
    if (!beside.isEmpty())
        environment.insert(QString::fromLatin1(BESIDE), beside);
    program.setProcessEnvironment(environment);
    return program.startDetached();
}

} // namespace

Workstation::Workstation(const WorkplaceOrder &order)
    : m_order(order)
    , m_appearance(std::make_unique<Appearance>(Scheme::System))
    , m_window(std::make_unique<MainWindow>(*m_appearance, windowFileOf(order)))
{
}

void Workstation::show()
{
    m_window->show();
    QEventLoop loop;
    ExposeWatch watch(*m_window->windowHandle(), [&loop] { loop.quit(); });
    QTimer::singleShot(LONGEST_WAIT_FOR_THE_SCREEN, &loop, &QEventLoop::quit);
    if (!m_window->windowHandle()->isExposed())
        loop.exec(QEventLoop::ExcludeUserInputEvents);
}

Result<Done> Workstation::open()
{
    auto place = m_order.practice ? openSampleWorkplace(m_order) : Workplace::open(m_order);
    if (!place)
        return tl::unexpected(place.error());
    (*place)->keepLog("window opens");
    auto office = (*place)->office();
    if (!office)
        return tl::unexpected(office.error());
    (*place)->closeStore();
    m_place = std::move(*place);
    furnish(*office);
    return Done {};
}

void Workstation::furnish(const Office &office)
{
    m_worker = std::make_unique<StoreWorker>(m_place->storeFactory());
    m_mailroom = std::make_unique<Mailroom>(*m_worker, wayOut(*m_place), office);
    m_desk = std::make_unique<LocalDesk>(*m_worker, *m_mailroom, office, m_place->isPractice());
    m_reports = std::make_unique<ReportDesk>(*m_worker, *m_desk);
    m_measures = std::make_unique<MeasureDesk>(*m_worker, *m_desk);
    m_calls = std::make_unique<CallDesk>(*m_worker, *m_desk);
    // The last look before a letter leaves is by the rules in force.
    connect(m_desk.get(), &Desk::foundationChanged, m_window.get(),
            [this] { m_mailroom->take(m_desk->office(), wayOut(*m_place)); });
    m_settings = std::make_unique<SettingsBook>(*m_place);
    m_setup = std::make_unique<SetupBook>(*m_place, *m_worker, [this] {
        if (startProgram(QCoreApplication::arguments().mid(1)))
            m_window->close();
    });
    auto *review = new ReviewPage(*m_desk);
    auto *outbox = new OutboxPage(*m_desk);
    auto *briefing = new BriefingPage(*m_calls);
    auto *quality = new QualityPage(*m_measures);
    m_window->furnish(*m_desk, { review, outbox, briefing, quality }, m_place->workspace().file(WINDOW_FILE));
    connect(review->importAction(), &QAction::triggered, m_window.get(),
            [this] { m_window->windowActions().at("import"_L1)->trigger(); });
    connectWindow();
    offerPractice();
    m_mailroom->start();
    m_setup->look().then(this, [this](const Result<SetupState> &state) {
        if (state && state->isNew() && !m_window->sheet())
            openFirstSteps();
    });
}

void Workstation::connectWindow()
{
    connect(m_window.get(), &MainWindow::filesDropped, this, &Workstation::openImport);
    connect(m_window.get(), &MainWindow::settingsRequested, this, &Workstation::openSettings);
    connect(m_settings.get(), &SettingsBook::changed, this, &Workstation::takeSettings);
    QAction *firstSteps = m_window->windowActions().at("firstSteps"_L1);
    firstSteps->setEnabled(true);
    connect(firstSteps, &QAction::triggered, this, &Workstation::openFirstSteps);
    QAction *callback = m_window->windowActions().at("callback"_L1);
    callback->setEnabled(true);
    connect(callback, &QAction::triggered, this, &Workstation::openCallback);
}

void Workstation::openCallback()
{
    auto *dialog = new CallbackDialog(*m_measures, m_window.get());
    connect(dialog, &CallbackDialog::logged, this, [this](const QString &account) {
        m_window->say({ u"callback"_s,
                        Tone::Success,
                        tr("The callback of %1 is logged.").arg(account),
                        {},
                        {},
                        {},
                        {},
                        {},
                        true });
    });
    dialog->open();
}

/// The sample company is a window of its own, so that the desk here stays as it is; closing it comes back.
void Workstation::offerPractice()
{
    QAction *practice = m_window->windowActions().at("practice"_L1);
    if (!m_place->isPractice()) {
        connect(practice, &QAction::triggered, this, [this] {
            const bool isOpen = startProgram({ u"--practice"_s }, u"1"_s);
            m_window->say({ u"sample"_s,
                            isOpen ? Tone::Note : Tone::Error,
                            isOpen ? MainWindow::tr("The sample company opens in a window of its own.")
                                   : MainWindow::tr("The sample company could not be opened."),
                            isOpen ? MainWindow::tr("Close it to come back here.") : QString(),
                            {},
                            {},
                            {},
                            {},
                            true });
        });
    } else {
        const bool isBeside = qEnvironmentVariableIsSet(BESIDE);
        practice->setText(MainWindow::tr("Leave the sam&ple company"));
        connect(practice, &QAction::triggered, this, [this, isBeside] {
            if (isBeside || startProgram({}))
                m_window->close();
        });
    }
    practice->setEnabled(true);
}

void Workstation::openSettings(const QString &key)
{
    auto *dialog = new SettingsDialog(*m_settings, *m_appearance, m_window.get(),
                                      m_place->isPractice() ? nullptr : m_setup.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->offerVigilance(*m_desk);
    dialog->offerDictionary(*m_desk);
    dialog->open();
    if (!key.isEmpty())
        dialog->goTo(key);
}

void Workstation::openFirstSteps()
{
    if (m_window->sheet())
        return; // an import is not left by this
    Actions &actions = m_window->windowActions();
    auto *page
        = new FirstRunPage(*m_settings, *m_setup,
                           { actions.at("import"_L1), m_place->isPractice() ? nullptr : actions.at("practice"_L1) });
    connect(page, &FirstRunPage::settingsWanted, this, &Workstation::openSettings);
    connect(page, &FirstRunPage::databaseWanted, this, [this] { openSettings(SettingsDialog::DATABASE); });
    connect(page, &FirstRunPage::reviewWanted, m_window.get(), [this] { m_window->goTo(0); });
    connect(m_desk.get(), &Desk::changed, page, &FirstRunPage::look);
    m_window->openSheet(page, MainWindow::tr("First steps"), MainWindow::SheetStays::UntilAPageIsWanted);
}

/// To the letters that came, else to what is still missing.
void Workstation::afterImport(bool somethingCame)
{
    m_window->closeSheet();
    if (somethingCame)
        return;
    m_setup->look().then(this, [this](const Result<SetupState> &state) {
        if (state && !state->isPractice && state->letters == 0 && !m_window->sheet())
            openFirstSteps();
    });
}

Workstation::~Workstation()
{
    // The window first, since it flushes what is being typed; then the letter on the wire; the store last.
    m_window.reset();
    if (m_mailroom)
        m_mailroom->stop();
    m_setup.reset();
    m_settings.reset();
    m_reports.reset();
    m_calls.reset();
    m_measures.reset();
    m_desk.reset();
    m_mailroom.reset();
    m_worker.reset();
}

void Workstation::takeSettings()
{
    Office office = officeOf(m_place->settings(), m_place->clock());
    office.rules = m_desk->office().rules;
    office.foundationNumber = m_desk->office().foundationNumber;
    office.dictionaries = m_desk->office().dictionaries;
    office.vigilance = m_desk->office().vigilance;
    m_mailroom->take(office, wayOut(*m_place));
    m_desk->take(office);
    m_window->showPerson();
}

void Workstation::openImport(const QStringList &files)
{
    if (auto *open = qobject_cast<ImportPage *>(m_window->sheet())) {
        open->begin(files);
        return;
    }
    auto *page = new ImportPage(*m_reports);
    connect(page, &ImportPage::said, m_window.get(), &MainWindow::say);
    connect(page, &ImportPage::finished, this, &Workstation::afterImport);
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
