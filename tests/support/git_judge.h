// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The git program, asked about a repository.

#pragma once

#include <QProcess>
#include <QStringList>

namespace enigma {

class GitJudge
{
public:
    explicit GitJudge(QString folder) : m_folder(std::move(folder)) {}

    // What git says; empty when it fails.
    QString say(const QStringList &arguments) const
    {
        QProcess process;
        run(process, arguments);
        return process.exitCode() == 0 ? QString::fromUtf8(process.readAllStandardOutput()).trimmed() : QString();
    }

    bool isSound() const
    {
        QProcess process;
        run(process, {QStringLiteral("fsck"), QStringLiteral("--strict"), QStringLiteral("--full")});
        return process.exitCode() == 0;
    }

    QStringList paths() const
    {
        return say({QStringLiteral("ls-tree"), QStringLiteral("-r"), QStringLiteral("--name-only"),
                    QStringLiteral("main")})
            .split(u'\n');
    }

private:
    void run(QProcess &process, const QStringList &arguments) const
    {
        process.setWorkingDirectory(m_folder);
        process.start(QStringLiteral("git"),
                      QStringList{QStringLiteral("-c"), QStringLiteral("user.name=Test"), QStringLiteral("-c"),
                                  QStringLiteral("user.email=test@example.com")} +
                          arguments);
        process.waitForFinished();
    }

    QString m_folder;
};

} // namespace enigma
