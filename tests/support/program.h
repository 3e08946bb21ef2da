// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs a program and waits for it with the event loop running, so that servers inside the test keep answering.

#pragma once

#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTimer>

#include <chrono>

namespace enigma {

struct ProgramAnswer
{
    int exitCode = -1; // -1: it did not start, crashed, or took longer than allowed.
    QByteArray output;
    QByteArray errors;

    QJsonObject json() const { return QJsonDocument::fromJson(output).object(); }
    QByteArray all() const { return output + errors; }
};

struct Program
{
    QString path;
    QStringList arguments;
    QByteArray input;
    QString folder;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    std::chrono::seconds limit{90};
};

inline ProgramAnswer runProgram(const Program &program)
{
    QProcess process;
    process.setWorkingDirectory(program.folder);
    process.setProcessEnvironment(program.environment);
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    QObject::connect(&process, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
    QTimer::singleShot(program.limit, &loop, &QEventLoop::quit);
    process.start(program.path, program.arguments);
    process.write(program.input);
    process.closeWriteChannel();
    loop.exec();
    ProgramAnswer answer;
    if (process.state() == QProcess::NotRunning && process.exitStatus() == QProcess::NormalExit &&
        process.error() == QProcess::UnknownError) {
        answer.exitCode = process.exitCode();
    }
    answer.output = process.readAllStandardOutput();
    answer.errors = process.readAllStandardError();
    process.kill();
    process.waitForFinished();
    return answer;
}

} // namespace enigma
