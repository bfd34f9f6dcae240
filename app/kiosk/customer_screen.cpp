// SPDX-License-Identifier: Apache-2.0
#include "kiosk/customer_screen.h"

#include "kiosk/fresh_process.h"
#include "kiosk/picture_provider.h"
#include "kiosk/qr_provider.h"

#include "base/log.h"

#include <QGuiApplication>

namespace yizhan {

using namespace Qt::StringLiterals;

namespace {

// Left by a program that begins anew: an open help call then is that of a visit that is over.
constexpr auto begunAnew = "YIZHAN_BEGUN_ANEW";

constexpr int attractSeen = 400; // ms: until the attract picture is certainly on the glass

// An object of the business thread: begins and ends with it.
template <typename Worker> Worker* moved(Worker* worker, QThread& thread)
{
    worker->moveToThread(&thread);
    QObject::connect(&thread, &QThread::started, worker, &Worker::start);
    QObject::connect(&thread, &QThread::finished, worker, &QObject::deleteLater);
    return worker;
}

std::unique_ptr<PinyinReader> openPinyin()
{
    auto reader = PinyinReader::open();
    if (reader)
        return *std::move(reader);
    log::error("kiosk", "pinyin.missing", {{"reason", reader.error().detail}});
    return nullptr;
}

} // namespace

CustomerScreen::CustomerScreen(Machine& machine, ContentStore pictures,
                               std::unique_ptr<FrameSource> camera)
    : m_machine(machine), m_session(machine.time().clock()),
      m_board(machine.showcase(), machine.link()),
      m_slides(machine.showcase(), machine.time().clock()), m_offers(machine.showcase()),
      m_offer(machine.showcase()),
      m_help(machine.link(),
             [this] {
                 return HelpOrigin {m_session.screen(), m_session.language(), m_session.senior()};
             }),
      m_redeemDesk(moved(new RedeemDesk(machine.data(), machine.device(), machine.time()),
                         machine.business())),
      m_applyQueue(moved(new ApplyQueue(machine.data(), machine.device(), machine.time()),
                         machine.business())),
      m_redeem(*m_redeemDesk, machine.link(), machine.time()), m_pinyin(openPinyin()),
      m_apply(*m_applyQueue, m_pinyin.get(), machine.time()), m_playbooks(machine.showcase()),
      m_panel(machine.link(), m_playbooks, &m_playbooks), m_door(machine.time().clock(), m_panel),
      m_evacuation(machine.link()), m_wedge(machine.time().clock()), m_page(m_session.screen()),
      m_helpSeen(qEnvironmentVariableIsSet(begunAnew)), m_window(machine.time().clock())
{
    m_window.engine().addImageProvider(u"picture"_s, new PictureProvider(std::move(pictures)));
    m_window.engine().addImageProvider(u"qr"_s, new QrProvider);
    if (camera) {
        m_redeem.useCamera(std::move(camera));
        machine.watchCamera([this] {
            return m_redeem.camera() == RedeemModel::NoCamera
                ? std::nullopt
                : std::optional(m_redeem.camera() == RedeemModel::Looking);
        });
    }
    machine.watchRedemption([this] { return std::optional(!m_redeem.outOfOrder()); });
    connectVisit();
    connectContent();
    connectRedemption();
    connectApplications();
    connectCovers();
}

CustomerScreen::~CustomerScreen()
{
    m_machine.watchCamera({});
    m_machine.watchRedemption({});
}

void CustomerScreen::connectVisit()
{
    // Later: a warning that went away at once would let the touch through to what lies below it.
    // A touch of the evacuation page is no touch of what it hides: the visit ends when its time is
    // over.
    connect(
        &m_window, &ScreenWindow::touched, this,
        [this] {
            if (!m_evacuation.active())
                m_session.touched();
        },
        Qt::QueuedConnection);
    connect(&m_machine, &Machine::ticked, this, [this] {
        tickVisit();
        m_slides.tick();
    });
    connect(&m_session, &Session::languageChanged, this, [this] {
        m_machine.tongue().speak(m_session.language());
        m_redeem.setLanguage(m_session.language());
        m_apply.setVisit(m_session.language(), m_session.senior());
        m_window.retranslate();
        report();
    });
    connect(&m_session, &Session::seniorChanged, this,
            [this] { m_apply.setVisit(m_session.language(), m_session.senior()); });
    connect(&m_session, &Session::screenChanged, this, &CustomerScreen::enterPage);
    connect(&m_session, &Session::ended, this, [this] {
        m_slides.restart();
        m_help.dismiss();
        m_redeem.leave();
        m_apply.discard();
        if (m_restartDue) // known only now: the draft was just wiped
            QTimer::singleShot(attractSeen, this, &CustomerScreen::beginAnew);
    });
    connect(&m_help, &CustomerHelp::changed, this, [this] {
        hold();
        if (m_help.active() && !std::exchange(m_helpSeen, true) && m_session.screen() == u"attract")
            m_session.open(u"helpCalled"_s); // called before this program began anew
    });
    connect(&m_offer, &OfferPage::gone, this, [this] {
        if (m_session.screen() == u"offer")
            m_session.back();
    });
}

void CustomerScreen::connectContent()
{
    connect(&m_machine.showcase(), &Showcase::changed, this, [this] {
        report();
        const auto* content = m_machine.showcase().content();
        const auto* before = std::exchange(m_shown, content);
        if (content == before || !content)
            return;
        m_panel.reload(m_panel.language());
        m_redeem.setCatalogue(content->catalogue);
        m_apply.setForms(content->forms);
        if (!before)
            m_window.awaitFrame("content");
    });
    connect(&m_machine, &Machine::trustChanged, this, [this](const TrustBundle& bundle) {
        m_applyQueue->setTrust(bundle);
        m_redeemDesk->setTrust(bundle, m_trustConfirmed);
    });
    connect(&m_machine, &Machine::trustConfirmed, this, [this](qint64 at) {
        m_trustConfirmed = at;
        m_redeemDesk->confirmTrust(at);
    });
    connect(&m_machine.connection(), &Connection::changed, this, [this] {
        m_redeemDesk->setOnline(!m_machine.connection().offline());
        if (!m_machine.connection().offline())
            m_applyQueue->wake();
    });
}

// A scanner may be used on any page; a code that is taken leads to its own.
void CustomerScreen::connectRedemption()
{
    QCoreApplication::instance()->installEventFilter(&m_wedge);
    connect(&m_wedge, &Wedge::scanned, this, [this](const QByteArray& text) {
        // A prize that waits for staff comes before the panel: the badge is for it.
        if (!m_door.isOpen() && !m_evacuation.active() && m_redeem.showBadge(text)) {
            m_session.open(u"redeem"_s);
            m_session.touched();
            return;
        }
        if (m_door.scanned(text))
            return;
        if (m_door.isOpen() || m_evacuation.active()) {
            log::info("kiosk", "scan.passed_over");
            return;
        }
        m_session.touched();
        const bool asking
            = m_session.screen() == u"apply" && m_apply.stage() != ApplyModel::Choosing;
        if (asking) // the question on the screen comes first
            log::info("kiosk", "scan.passed_over");
        else if (m_redeem.scanned(text))
            m_session.open(u"redeem"_s);
    });
    connect(&m_redeem, &RedeemModel::staffNeeded, &m_help, &CustomerHelp::call);
    connect(&m_redeem, &RedeemModel::staffCame, &m_help, &CustomerHelp::withdraw);
    connect(&m_redeem, &RedeemModel::changed, this, [this] {
        hold();
        report();
    });
}

void CustomerScreen::connectApplications()
{
    connect(&m_apply, &ApplyModel::wiped, this,
            [this](bool typed) { m_restartDue = m_restartDue || typed; });
    connect(&m_apply, &ApplyModel::countsChanged, this, &CustomerScreen::report);
}

// While a member of staff is on the way, or a payout is being confirmed, the visit does not end by
// itself as soon.
void CustomerScreen::hold()
{
    m_session.setHeld(m_help.active() || m_redeem.holding());
}

// What was typed may still lie in memory: behind the attract picture the program begins anew.
void CustomerScreen::beginAnew()
{
    if (m_session.screen() != u"attract" || m_apply.stage() != ApplyModel::Choosing
        || m_redeem.holding() || m_door.isOpen() || m_evacuation.active())
        return;
    log::info("kiosk", "process.anew");
    qputenv(begunAnew, "1");
    const int error = restartProcess();
    log::error("kiosk", "process.not_anew", {{"errno", error}});
}

// A list of offers begins anew when it is opened, not when an offer is left again.
void CustomerScreen::enterPage()
{
    const auto page = m_session.screen();
    if (page == u"offer" && !m_machine.showcase().find(m_session.subject())) {
        m_session.back(); // it ended while its reader was elsewhere
        return;
    }
    if (page == u"offer")
        m_offer.open(m_session.subject());
    else if ((page == u"promotions" || page == u"seniorOffers") && m_page != u"offer"
             && m_page != u"helpCalled")
        m_offers.open(page == u"seniorOffers");
    if (m_page == u"redeem" && page != u"helpCalled")
        m_redeem.leave();
    m_page = page;
    report();
}

QStringList CustomerScreen::offersOnPage() const
{
    const auto page = m_session.screen();
    if (page == u"offer")
        return {m_session.subject()};
    if (page == u"home" && !m_session.senior() && !m_board.heroId().isEmpty())
        return {m_board.heroId()};
    QStringList shown;
    if (page == u"promotions" || page == u"seniorOffers") {
        for (int row = 0; row < m_offers.rowCount(); ++row)
            shown << m_offers.offerAt(row);
    }
    return shown;
}

void CustomerScreen::report()
{
    ScreenState state;
    state.screen = m_session.screen();
    state.language = m_session.language();
    state.shown = offersOnPage();
    state.applicationsWaiting = m_apply.pending();
    state.redemptionsWaiting = m_redeem.checking();
    m_machine.report(std::move(state));
}

bool CustomerScreen::show(const Glass& glass)
{
    report();
    return m_window.show(u"Main"_s,
                         {{u"session"_s, QVariant::fromValue(&m_session)},
                          {u"board"_s, QVariant::fromValue(&m_board)},
                          {u"slides"_s, QVariant::fromValue(&m_slides)},
                          {u"offers"_s, QVariant::fromValue(&m_offers)},
                          {u"offer"_s, QVariant::fromValue(&m_offer)},
                          {u"connection"_s, QVariant::fromValue(&m_machine.connection())},
                          {u"helpCall"_s, QVariant::fromValue(&m_help)},
                          {u"redeem"_s, QVariant::fromValue(&m_redeem)},
                          {u"apply"_s, QVariant::fromValue(&m_apply)},
                          {u"evacuation"_s, QVariant::fromValue(&m_evacuation)},
                          {u"door"_s, QVariant::fromValue(&m_door)},
                          {u"panel"_s, QVariant::fromValue(&m_panel)}},
                         glass);
}

} // namespace yizhan
