// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component code is hostile here: it tries to reach a listener on this computer, to read files, to leave its page and to
// take all time and memory. The listener must see nothing, the answer must say what happened, and the next component is
// drawn as if nothing had been. Once in the sandbox that people get, and once with the browser's own rules alone, so
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
        addBoth("preload", component(add.arg(u"link"_s, u"rel: 'preload', as: 'image', href: 'http://127.0.0.1:PORT/x'"_s)));
        addBoth("speculation rules",
                component(add.arg(u"script"_s, u"type: 'speculationrules', textContent: JSON.stringify({prefetch: [{source: "
                                               "'list', urls: ['http://127.0.0.1:PORT/x']}]})"_s)));
        addBoth("image", component(u""_s, u"<img src=\"http://127.0.0.1:PORT/x.png\" />"_s));
        addBoth("video", component(u""_s, u"<video autoPlay src=\"http://127.0.0.1:PORT/x.mp4\" />"_s));
        addBoth("object", component(u""_s, u"<object data=\"http://127.0.0.1:PORT/x\" />"_s));
        addBoth("embed", component(u""_s, u"<embed src=\"http://127.0.0.1:PORT/x\" />"_s));
        addBoth("frame", component(u""_s, u"<iframe src=\"http://127.0.0.1:PORT/x\" />"_s));
        addBoth("frame with a document",
                component(u""_s, u"<iframe srcDoc=\"<img src=http://127.0.0.1:PORT/x><script>fetch('http://127.0.0.1:PORT/')"
                                 "</script>\" />"_s));
        addBoth("script", component(add.arg(u"script"_s, u"src: 'http://127.0.0.1:PORT/x.js'"_s)));
        addBoth("import()", component(u"new Function(\"import('http://127.0.0.1:PORT/x.js').catch(() => {})\")()"_s));
        addBoth("style url()", component(add.arg(u"style"_s, u"textContent: '@import \"http://127.0.0.1:PORT/a.css\"; body { "
                                                            "background: url(http://127.0.0.1:PORT/b.png) }'"_s)));
        addBoth("font", component(u"const f = new FontFace('x', 'url(http://127.0.0.1:PORT/f)'); f.load().catch(() => {})"_s));
        addBoth("worker", component(u"try { new Worker(URL.createObjectURL(new Blob([\"fetch('http://127.0.0.1:PORT/')\"]))) "
                                    "} catch {}"_s));
        addBoth("service worker", component(u"navigator.serviceWorker?.register('/kit.js').catch(() => {})"_s));
        addBoth("WebRTC", component(u"const c = new RTCPeerConnection({iceServers: [{urls: 'stun:127.0.0.1:PORT'}, {urls: "
                                    "'turn:127.0.0.1:PORT?transport=tcp', username: 'u', credential: 'c'}]}); "
                                    "c.createDataChannel('x'); c.createOffer().then(o => c.setLocalDescription(o))"_s));
        addBoth("ping", component(add.arg(u"a"_s, u"href: '#', ping: 'http://127.0.0.1:PORT/'"_s) + u"; e.click()"_s));
        addBoth("form", component(add.arg(u"form"_s, u"action: 'http://127.0.0.1:PORT/', method: 'post'"_s) + u"; e.submit()"_s));
        addBoth("popup", component(u"window.open('http://127.0.0.1:PORT/')"_s));
        addBoth("popup without opener",
                component(add.arg(u"a"_s, u"href: 'http://127.0.0.1:PORT/', target: '_blank', rel: 'noopener'"_s) + u"; e.click()"_s));
        addBoth("download", component(add.arg(u"a"_s, u"href: 'http://127.0.0.1:PORT/', download: 'x'"_s) + u"; e.click()"_s));
        addBoth("navigation", component(u"location.href = 'http://127.0.0.1:PORT/'"_s));
        addBoth("top navigation", component(u"top.location.replace('http://127.0.0.1:PORT/')"_s));
        addBoth("refresh", component(add.arg(u"meta"_s, u"httpEquiv: 'refresh', content: '0;url=http://127.0.0.1:PORT/'"_s)));
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
};

} // namespace enigma

QTEST_MAIN(enigma::TestIsolation)

#include "tst_isolation.moc"
