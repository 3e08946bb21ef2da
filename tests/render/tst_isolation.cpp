// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component code is hostile here: it tries to reach a listener on this computer, to read files, to leave its page and
// to take all time and memory. The listener must see nothing, the answer must say what happened, and the next component
// is drawn as if nothing had been. Once in the sandbox that people get, and once with the browser's own rules alone, so
// that neither hides a hole in the other.

#include "tests/render/preview_fixture.h"

#include <QElapsedTimer>
#include <QNetworkDatagram>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryFile>
#include <QUdpSocket>

namespace enigma {

using namespace Qt::StringLiterals;

// Keeps whatever comes to one port, by TCP and UDP.
class Listener : public QObject
{
public:
    Listener()
    {
        m_tcp.listen(QHostAddress::LocalHost);
        m_udp.bind(QHostAddress::LocalHost, m_tcp.serverPort());
        connect(&m_tcp, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = m_tcp.nextPendingConnection();
            const qsizetype place = m_seen.size();
            m_seen.append(u"a connection"_s);
            connect(socket, &QTcpSocket::readyRead, this,
                    [this, socket, place] { m_seen[place] = QString::fromLatin1(socket->readLine()); });
        });
        connect(&m_udp, &QUdpSocket::readyRead, this, [this] {
            while (m_udp.hasPendingDatagrams()) {
                m_udp.receiveDatagram();
                m_seen.append(u"a datagram"_s);
            }
        });
    }

    QString port() const { return QString::number(m_tcp.serverPort()); }
    const QStringList &seen() const { return m_seen; }

private:
    QTcpServer m_tcp;
    QUdpSocket m_udp;
    QStringList m_seen; // What it says of itself, such as "GET /fetch HTTP/1.1".
};

static QString component(const QString &effect, const QString &element = u"<div>shown</div>"_s)
{
    return u"import { useEffect } from \"react\"\n"
           "export function Probe() {\n"
           "  useEffect(() => { %1 }, [])\n"
           "  return %2\n"
           "}\n"_s.arg(effect, element);
}

class TestIsolation : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Renderer> m_inSandbox;
    std::unique_ptr<Renderer> m_byRules;
    std::unique_ptr<Listener> m_listener;

    QString atListener(QString code) const
    {
        return code.replace(u"HOST"_s, u"http://127.0.0.1:PORT"_s).replace(u"PORT"_s, m_listener->port());
    }

    static void addBoth(const char *name, const QString &code)
    {
        for (const bool sandboxed : {true, false}) {
            QTest::addRow("%s, %s", name, sandboxed ? "sandbox" : "browser's rules") << sandboxed << code;
        }
    }

    void stillWorks(Renderer &renderer)
    {
        const RenderAnswer answer = rendered(renderer, requestOf(u"export const Probe = () => <p>fine</p>"_s));
        QCOMPARE(sentences(answer), QString());
        QVERIFY(!answer.png.isEmpty());
    }

private Q_SLOTS:
    void initTestCase()
    {
        RendererOptions options;
        options.timeLimit = std::chrono::milliseconds(1'500);
        m_inSandbox = std::make_unique<Renderer>(options);
        options.sandboxes = {{.hasNamespaces = false, .hidesProcesses = false, .isBrowsers = false}};
        m_byRules = std::make_unique<Renderer>(options);
    }

    void init() { m_listener = std::make_unique<Listener>(); }

    void cleanupTestCase()
    {
        m_inSandbox.reset();
        m_byRules.reset();
    }

    void theListenerListens()
    {
        QTcpSocket tcp;
        tcp.connectToHost(QHostAddress::LocalHost, m_listener->port().toUShort());
        tcp.write("GET /test\n");
        QTRY_COMPARE(m_listener->seen(), QStringList{u"GET /test\n"_s});
        QUdpSocket udp;
        udp.writeDatagram("x", QHostAddress::LocalHost, m_listener->port().toUShort());
        QTRY_COMPARE(m_listener->seen().size(), 2);
    }

    void requestsReachNobody_data()
    {
        QTest::addColumn<bool>("sandboxed");
        QTest::newRow("sandbox") << true;
        QTest::newRow("browser's rules") << false;
    }

    // Everything that a page can ask for without leaving, all in one; each names itself to the listener.
    void requestsReachNobody()
    {
        QFETCH(bool, sandboxed);
        const QString add = u"document.body.append(Object.assign(document.createElement('%1'), {%2}))"_s;
        QStringList attacks{
            u"fetch('HOST/fetch').catch(() => {})"_s,
            u"fetch('HOST/no-cors', {mode: 'no-cors', method: 'POST', body: 'x', keepalive: true}).catch(() => {})"_s,
            u"const x = new XMLHttpRequest(); x.open('GET', 'HOST/xhr'); x.send()"_s,
            u"navigator.sendBeacon('HOST/beacon', 'x')"_s,
            u"new EventSource('HOST/events')"_s,
            u"new WebSocket('ws://127.0.0.1:PORT/socket')"_s,
            u"new WebTransport('https://127.0.0.1:PORT/transport')"_s,
            add.arg(u"link"_s, u"rel: 'preload', as: 'image', href: 'HOST/preload'"_s),
            add.arg(u"script"_s, u"src: 'HOST/script'"_s),
            add.arg(u"script"_s, u"type: 'speculationrules', textContent: JSON.stringify({prefetch: [{source: 'list', "
                                 "urls: ['HOST/speculation']}]})"_s),
            add.arg(u"img"_s, u"src: 'HOST/image'"_s),
            add.arg(u"video"_s, u"src: 'HOST/video', autoplay: true"_s),
            add.arg(u"object"_s, u"data: 'HOST/object'"_s),
            add.arg(u"embed"_s, u"src: 'HOST/embed'"_s),
            add.arg(u"iframe"_s, u"src: 'HOST/frame'"_s),
            add.arg(u"iframe"_s,
                    u"srcdoc: '<img src=HOST/inner-image><script>fetch(\\'HOST/inner-fetch\\')</script>'"_s),
            add.arg(u"style"_s, u"textContent: '@import \"HOST/import\"; body { background: url(HOST/background) }'"_s),
            u"new FontFace('x', 'url(HOST/font)').load().catch(() => {})"_s,
            u"new Function(\"import('HOST/import()').catch(() => {})\")()"_s,
            u"new Worker(URL.createObjectURL(new Blob([\"fetch('HOST/worker')\"])))"_s,
            u"navigator.serviceWorker.register('/kit.js').catch(() => {})"_s,
            u"const c = new RTCPeerConnection({iceServers: [{urls: 'stun:127.0.0.1:PORT'}, {urls: "
            "'turn:127.0.0.1:PORT?transport=tcp', username: 'u', credential: 'c'}]}); c.createDataChannel('x'); "
            "c.createOffer().then(o => c.setLocalDescription(o))"_s,
            u"const a = Object.assign(document.createElement('a'), {href: '#', ping: 'HOST/ping'}); "
            "document.body.append(a); a.click()"_s,
        };
        for (const QString &rel : {u"preconnect"_s, u"dns-prefetch"_s, u"prefetch"_s, u"prerender"_s, u"stylesheet"_s,
                                   u"icon"_s, u"modulepreload"_s, u"manifest"_s}) {
            attacks.append(add.arg(u"link"_s, u"rel: '%1', href: 'HOST/%1'"_s.arg(rel)));
        }
        QString effect;
        for (const QString &attack : std::as_const(attacks)) {
            effect += u"try { %1 } catch {}\n"_s.arg(attack);
        }
        effect += u"document.documentElement.style.border = '5px solid lime'"_s; // All were tried.
        Renderer &renderer = sandboxed ? *m_inSandbox : *m_byRules;
        const RenderAnswer answer = rendered(renderer, requestOf(atListener(component(effect))));
        QVERIFY2(!answer.png.isEmpty(), qPrintable(sentences(answer)));
        QCOMPARE(answer.image().pixelColor(2, 2), QColor(0, 255, 0));
        QTest::qWait(1'000);
        QCOMPARE(m_listener->seen(), QStringList());
        stillWorks(renderer);
        QCOMPARE(m_listener->seen(), QStringList());
    }

    void waysOutReachNobody_data()
    {
        QTest::addColumn<bool>("sandboxed");
        QTest::addColumn<QString>("code");
        const QString add =
            u"const e = Object.assign(document.createElement('%1'), {%2}); document.body.append(e); %3"_s;
        addBoth("form", component(add.arg(u"form"_s, u"action: 'HOST/', method: 'post'"_s, u"e.submit()"_s)));
        addBoth("popup", component(u"window.open('HOST/')"_s));
        addBoth("popup without opener",
                component(add.arg(u"a"_s, u"href: 'HOST/', target: '_blank', rel: 'noopener'"_s, u"e.click()"_s)));
        addBoth("download", component(add.arg(u"a"_s, u"href: 'HOST/', download: 'x'"_s, u"e.click()"_s)));
        addBoth("navigation", component(u"location.href = 'HOST/'"_s));
        addBoth("top navigation", component(u"top.location.replace('HOST/')"_s));
        addBoth("refresh", component(add.arg(u"meta"_s, u"httpEquiv: 'refresh', content: '0;url=HOST/'"_s, QString())));
    }

    void waysOutReachNobody()
    {
        QFETCH(bool, sandboxed);
        QFETCH(QString, code);
        Renderer &renderer = sandboxed ? *m_inSandbox : *m_byRules;
        const RenderAnswer answer = rendered(renderer, requestOf(atListener(code)));
        QTest::qWait(100);
        QCOMPARE(m_listener->seen(), QStringList());
        // Whatever it tried, there is a picture or a reason.
        QVERIFY(!answer.png.isEmpty() || !answer.problems.isEmpty());
        stillWorks(renderer);
        QCOMPARE(m_listener->seen(), QStringList());
    }

    void readsNoFiles_data()
    {
        QTest::addColumn<bool>("sandboxed");
        QTest::addColumn<QString>("code");
        // Where a file is read its text would be painted in red, or its picture be there.
        const QString tell = u"document.body.style.background = 'red'"_s;
        addBoth("fetch", component(u"fetch('file:///etc/passwd').then(() => { %1 }).catch(() => {})"_s.arg(tell)));
        addBoth("XMLHttpRequest",
                component(u"const x = new XMLHttpRequest(); x.onload = () => { %1 }; try { x.open('GET', "
                          "'file:///etc/passwd'); x.send() } catch {}"_s.arg(tell)));
        addBoth("frame", component(u""_s, u"<iframe src=\"file:///etc/passwd\" onLoad={e => { if (e.currentTarget."
                                          "contentDocument?.body?.innerText) %1 }} />"_s.arg(tell)));
        addBoth("image", component(u""_s, u"<img src=\"file:///usr/share/pixmaps/debian-logo.png\" onLoad={e => { if "
                                          "(e.currentTarget.src.startsWith('file:')) %1 }} />"_s.arg(tell)));
        addBoth("navigation", component(u"location.href = 'file:///etc/passwd'"_s));
        addBoth("popup", component(u"window.open('file:///etc/passwd')"_s));
    }

    void readsNoFiles()
    {
        QFETCH(bool, sandboxed);
        QFETCH(QString, code);
        Renderer &renderer = sandboxed ? *m_inSandbox : *m_byRules;
        const RenderAnswer answer = rendered(renderer, requestOf(code));
        QVERIFY(!answer.png.isEmpty());
        QVERIFY(answer.image().pixelColor(399, 299) != QColor(Qt::red));
        stillWorks(renderer);
    }

    void saysThatItWantedToLeave()
    {
        const RenderAnswer answer =
            rendered(*m_inSandbox, requestOf(component(u"location.href = 'http://example.com/'"_s)));
        QVERIFY(!answer.png.isEmpty());
        QCOMPARE(answer.problems.size(), 1);
        QCOMPARE(answer.problems.first().kind, PageProblem::Kind::LeftPage);
        QVERIFY2(sentences(answer).contains(u"http://example.com/"_s), qPrintable(sentences(answer)));
    }

    void isStopped_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<PageProblem::Kind>("kind");
        const auto time = PageProblem::Kind::TimeLimit;
        const auto memory = PageProblem::Kind::MemoryLimit;
        QTest::newRow("endless loop while rendering") << u"export function Probe() { for (;;) {} }"_s << time;
        QTest::newRow("endless loop in the module") << u"for (;;) {}\nexport const Probe = () => null"_s << time;
        QTest::newRow("endless loop in an effect") << component(u"for (;;) {}"_s) << time;
        QTest::newRow("endless promises") << component(u"const f = () => Promise.resolve().then(f); f()"_s) << time;
        QTest::newRow("endless pattern") << component(u"/^(a+)+$/.test('a'.repeat(60) + 'b')"_s) << time;
        QTest::newRow("heap") << component(u"const a = []; for (;;) a.push({x: new Array(1000).fill(a.length)})"_s)
                              << memory;
        QTest::newRow("array buffers") << component(
                                              u"const a = []; for (;;) a.push(new Uint8Array(32 << 20).fill(1))"_s)
                                       << memory;
    }

    void isStopped()
    {
        QFETCH(QString, code);
        QFETCH(PageProblem::Kind, kind);
        QElapsedTimer clock;
        clock.start();
        // A busy computer must not run out of time before the page runs out of memory.
        Renderer patient({.timeLimit = std::chrono::seconds(40)});
        Renderer &renderer = kind == PageProblem::Kind::MemoryLimit ? patient : *m_inSandbox;
        const RenderAnswer answer = rendered(renderer, requestOf(code));
        QVERIFY2(clock.elapsed() < 60'000, "it was never stopped");
        QVERIFY(answer.png.isEmpty());
        QVERIFY(!answer.problems.isEmpty());
        QVERIFY2(answer.problems.last().kind == kind, qPrintable(sentences(answer)));
        QVERIFY(!answer.problems.last().sentence.isEmpty());
        stillWorks(renderer);
    }

    // These may be drawn or refused, as long as the program goes on and nothing is left behind.
    void survives_data()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("endless recursion") << u"export function Probe() { return Probe() }"_s;
        QTest::newRow("endless updates") << u"import { useState } from \"react\"\nexport function Probe() { const [n, "
                                            u"set] = useState(0); set(n + 1); "
                                            "return n }"_s;
        QTest::newRow("endless timers") << component(u"const f = () => setTimeout(f, 0); f()"_s);
        QTest::newRow("endless frames") << component(u"const f = () => requestAnimationFrame(f); f()"_s);
        QTest::newRow("a hundred thousand elements")
            << component(u""_s, u"<div>{Array.from({length: 100000}, (_, i) => <b key={i}>{i}</b>)}</div>"_s);
        QTest::newRow("many pages") << component(
            u"for (let i = 0; i < 200; ++i) { window.open('about:blank'); const a = "
            "document.createElement('a'); a.href = location.href; a.target = '_blank'; "
            "a.rel = 'noopener'; document.body.append(a); a.click() }"_s);
        QTest::newRow("dialogs") << component(u"alert('x'); confirm('y'); prompt('z'); print()"_s);
        QTest::newRow("storage") << component(u"const b = new Blob([new Uint8Array(64 << 20)]); "
                                              u"navigator.storage.getDirectory().then(async d => { for (let i = "
                                              "0; i < 50; ++i) { const w = await (await d.getFileHandle('f' + i, "
                                              "{create: true})).createWritable(); await "
                                              "w.write(b); await w.close() } }).catch(() => {})"_s);
        QTest::newRow("console flood") << component(u"for (let i = 0; i < 20000; ++i) console.log('x'.repeat(2000))"_s);
        QTest::newRow("lies")
            << u"const e = globalThis.enigma; try { globalThis.enigma = { show: () => ({ status: 'shown' }) "
               "} } catch {}\nexport const Probe = () => <p>{typeof e}</p>"_s;
        QTest::newRow("thrown nonsense") << u"export function Probe() { throw { toString() { throw 1 }, get message() "
                                            u"{ throw 2 }, get stack() { throw "
                                            "3 } } }"_s;
        QTest::newRow("blank page") << component(u"location.href = 'about:blank'"_s);
        QTest::newRow("data page") << component(u"location.href = 'data:text/html,<h1>elsewhere</h1>'"_s);
        QTest::newRow("reload") << component(u"location.reload()"_s);
        QTest::newRow("history") << component(u"history.back(); history.pushState({}, '', '/elsewhere')"_s);
        QTest::newRow("document.write") << component(u"document.open(); document.write('gone'); document.close()"_s);
    }

    void survives()
    {
        QFETCH(QString, code);
        const RenderAnswer answer = rendered(*m_inSandbox, requestOf(code));
        QVERIFY(!answer.png.isEmpty() || !answer.problems.isEmpty());
        stillWorks(*m_inSandbox);
    }
};

} // namespace enigma

QTEST_MAIN(enigma::TestIsolation)

#include "tst_isolation.moc"
