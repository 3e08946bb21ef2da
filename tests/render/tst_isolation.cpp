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

// Counts whatever comes to one port, by TCP and UDP.
class Listener : public QObject
{
public:
    Listener()
    {
        m_tcp.listen(QHostAddress::LocalHost);
        m_udp.bind(QHostAddress::LocalHost, m_tcp.serverPort());
        connect(&m_tcp, &QTcpServer::newConnection, this, [this] { ++m_seen; });
        connect(&m_udp, &QUdpSocket::readyRead, this, [this] {
            while (m_udp.hasPendingDatagrams()) {
                m_udp.receiveDatagram();
                ++m_seen;
            }
        });
    }

    QString port() const { return QString::number(m_tcp.serverPort()); }
    int seen() const { return m_seen; }

private:
    QTcpServer m_tcp;
    QUdpSocket m_udp;
    int m_seen = 0;
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

    QString atListener(QString code) const { return code.replace(u"PORT"_s, m_listener->port()); }

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
        QTRY_COMPARE(m_listener->seen(), 1);
        QUdpSocket udp;
        udp.writeDatagram("x", QHostAddress::LocalHost, m_listener->port().toUShort());
        QTRY_COMPARE(m_listener->seen(), 2);
    }

    void reachesNobody_data()
    {
        QTest::addColumn<bool>("sandboxed");
        QTest::addColumn<QString>("code");
        const QString add = u"const e = Object.assign(document.createElement('%1'), {%2}); document.body.append(e)"_s;
        addBoth("fetch", component(u"fetch('http://127.0.0.1:PORT/').catch(() => {})"_s));
        addBoth("fetch without cors", component(u"fetch('http://127.0.0.1:PORT/', {mode: 'no-cors', method: 'POST', "
                                                "body: 'x', keepalive: true}).catch(() => {})"_s));
        addBoth("XMLHttpRequest", component(u"const x = new XMLHttpRequest(); x.open('GET', 'http://127.0.0.1:PORT/'); "
                                            "x.send()"_s));
        addBoth("beacon", component(u"navigator.sendBeacon('http://127.0.0.1:PORT/', 'x')"_s));
        addBoth("EventSource", component(u"new EventSource('http://127.0.0.1:PORT/')"_s));
        addBoth("WebSocket", component(u"new WebSocket('ws://127.0.0.1:PORT/')"_s));
        addBoth("WebTransport", component(u"try { new WebTransport('https://127.0.0.1:PORT/') } catch {}"_s));
        for (const QString &rel : {u"preconnect"_s, u"dns-prefetch"_s, u"prefetch"_s, u"prerender"_s, u"stylesheet"_s,
                                   u"icon"_s, u"modulepreload"_s, u"manifest"_s}) {
            addBoth(qPrintable(u"link "_s + rel),
                    component(add.arg(u"link"_s, u"rel: '%1', href: 'http://127.0.0.1:PORT/x'"_s.arg(rel))));
        }
        addBoth("preload",
                component(add.arg(u"link"_s, u"rel: 'preload', as: 'image', href: 'http://127.0.0.1:PORT/x'"_s)));
        addBoth("speculation rules",
                component(add.arg(u"script"_s,
                                  u"type: 'speculationrules', textContent: JSON.stringify({prefetch: [{source: "
                                  "'list', urls: ['http://127.0.0.1:PORT/x']}]})"_s)));
        addBoth("image", component(u""_s, u"<img src=\"http://127.0.0.1:PORT/x.png\" />"_s));
        addBoth("video", component(u""_s, u"<video autoPlay src=\"http://127.0.0.1:PORT/x.mp4\" />"_s));
        addBoth("object", component(u""_s, u"<object data=\"http://127.0.0.1:PORT/x\" />"_s));
        addBoth("embed", component(u""_s, u"<embed src=\"http://127.0.0.1:PORT/x\" />"_s));
        addBoth("frame", component(u""_s, u"<iframe src=\"http://127.0.0.1:PORT/x\" />"_s));
        addBoth("frame with a document",
                component(u""_s,
                          u"<iframe srcDoc=\"<img src=http://127.0.0.1:PORT/x><script>fetch('http://127.0.0.1:PORT/')"
                          "</script>\" />"_s));
        addBoth("script", component(add.arg(u"script"_s, u"src: 'http://127.0.0.1:PORT/x.js'"_s)));
        addBoth("import()", component(u"new Function(\"import('http://127.0.0.1:PORT/x.js').catch(() => {})\")()"_s));
        addBoth("style url()",
                component(add.arg(u"style"_s, u"textContent: '@import \"http://127.0.0.1:PORT/a.css\"; body { "
                                              "background: url(http://127.0.0.1:PORT/b.png) }'"_s)));
        addBoth("font",
                component(u"const f = new FontFace('x', 'url(http://127.0.0.1:PORT/f)'); f.load().catch(() => {})"_s));
        addBoth("worker",
                component(u"try { new Worker(URL.createObjectURL(new Blob([\"fetch('http://127.0.0.1:PORT/')\"]))) "
                          "} catch {}"_s));
        addBoth("service worker", component(u"navigator.serviceWorker?.register('/kit.js').catch(() => {})"_s));
        addBoth("WebRTC",
                component(u"const c = new RTCPeerConnection({iceServers: [{urls: 'stun:127.0.0.1:PORT'}, {urls: "
                          "'turn:127.0.0.1:PORT?transport=tcp', username: 'u', credential: 'c'}]}); "
                          "c.createDataChannel('x'); c.createOffer().then(o => c.setLocalDescription(o))"_s));
        addBoth("ping", component(add.arg(u"a"_s, u"href: '#', ping: 'http://127.0.0.1:PORT/'"_s) + u"; e.click()"_s));
        addBoth("form", component(add.arg(u"form"_s, u"action: 'http://127.0.0.1:PORT/', method: 'post'"_s) +
                                  u"; e.submit()"_s));
        addBoth("popup", component(u"window.open('http://127.0.0.1:PORT/')"_s));
        addBoth("popup without opener",
                component(add.arg(u"a"_s, u"href: 'http://127.0.0.1:PORT/', target: '_blank', rel: 'noopener'"_s) +
                          u"; e.click()"_s));
        addBoth("download",
                component(add.arg(u"a"_s, u"href: 'http://127.0.0.1:PORT/', download: 'x'"_s) + u"; e.click()"_s));
        addBoth("navigation", component(u"location.href = 'http://127.0.0.1:PORT/'"_s));
        addBoth("top navigation", component(u"top.location.replace('http://127.0.0.1:PORT/')"_s));
        addBoth("refresh",
                component(add.arg(u"meta"_s, u"httpEquiv: 'refresh', content: '0;url=http://127.0.0.1:PORT/'"_s)));
    }

    void reachesNobody()
    {
        QFETCH(bool, sandboxed);
        QFETCH(QString, code);
        Renderer &renderer = sandboxed ? *m_inSandbox : *m_byRules;
        const RenderAnswer answer = rendered(renderer, requestOf(atListener(code)));
        QTest::qWait(150);
        QCOMPARE(m_listener->seen(), 0);
        // Whatever it tried, there is a picture or a reason.
        QVERIFY(!answer.png.isEmpty() || !answer.problems.isEmpty());
        stillWorks(renderer);
        QCOMPARE(m_listener->seen(), 0);
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
        addBoth(
            "image",
            component(u""_s,
                      u"<img src=\"file:///usr/share/pixmaps/debian-logo.png\" onLoad={() => { %1 }} />"_s.arg(tell)));
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
        const RenderAnswer answer = rendered(*m_inSandbox, requestOf(code));
        QVERIFY2(clock.elapsed() < 30'000, "it was never stopped");
        QVERIFY(answer.png.isEmpty());
        QVERIFY(!answer.problems.isEmpty());
        QVERIFY2(answer.problems.last().kind == kind, qPrintable(sentences(answer)));
        QVERIFY(!answer.problems.last().sentence.isEmpty());
        stillWorks(*m_inSandbox);
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
