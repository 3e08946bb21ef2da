// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preview/preview_bundle.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace enigma {

namespace {

// Everything with its length in front, so that no two bundles are the same bytes.
class Digest
{
public:
    void add(qint64 number)
    {
        const qint64 bytes = qToBigEndian(number);
        m_hash.addData(QByteArrayView(reinterpret_cast<const char *>(&bytes), sizeof bytes));
    }

    void add(const QByteArray &bytes)
    {
        add(qint64(bytes.size()));
        m_hash.addData(bytes);
    }

    void add(const QString &text) { add(text.toUtf8()); }

    void add(const PreviewModule &module)
    {
        add(module.key);
        add(module.code);
        add(qint64(module.imports.size()));
        for (const auto &[specifier, key] : module.imports) {
            add(specifier);
            add(key);
        }
    }

    QByteArray result() const { return m_hash.result().toHex(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

} // namespace

QByteArray bundleDigest(const PreviewBundle &bundle)
{
    Digest digest;
    digest.add(bundle.component);
    digest.add(bundle.main);
    digest.add(qint64(bundle.modules.size()));
    for (const PreviewModule &module : bundle.modules) {
        digest.add(module);
    }
    digest.add(qint64(bundle.examples.size()));
    for (const PreviewExample &example : bundle.examples) {
        digest.add(example.title);
        digest.add(example.module);
        digest.add(qint64(example.source));
    }
    digest.add(bundle.css);
    return digest.result();
}

} // namespace enigma
