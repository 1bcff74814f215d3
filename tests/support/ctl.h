// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace bw::test {

inline const QString kCtl = QStringLiteral(BUILD_DIR "/bailiwickctl");

// What bailiwickctl answered.
struct Answer {
    int code = -1;
    QByteArray out, err;

    QJsonDocument json() const { return QJsonDocument::fromJson(out); }
    QJsonArray array() const { return json().array(); }
    QJsonObject object() const { return json().object(); }
    QString errorCode() const { return object()[u"error"][u"code"].toString(); }
    QByteArrayList lines() const { return out.split('\n'); }
};

// Runs the real program, with a home and configuration folder of its own.
class Ctl {
public:
    Ctl()
    {
        m_environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"LANGUAGE", "LC_MESSAGES", "LANG", "NO_COLOR", "PGPASSWORD", "PGHOST"})
            m_environment.remove(QLatin1StringView(name));
        set("LC_ALL", QStringLiteral("C.UTF-8"));
        set("TZ", QStringLiteral("UTC"));
        set("HOME", m_home.path());
        set("XDG_CONFIG_HOME", m_home.filePath(QStringLiteral("config")));
    }
    void set(const char* name, const QString& value) { m_environment.insert(QLatin1StringView(name), value); }
    void unset(const char* name) { m_environment.remove(QLatin1StringView(name)); }
    QString home(const char* name) const { return m_home.filePath(QLatin1StringView(name)); }

    Answer operator()(const QStringList& words, const QByteArray& input = {}) const { return run(kCtl, words, input); }
    // Through a shell: redirections and pipes.
    Answer shell(const QString& line) const
    {
        return run(
            QStringLiteral("/bin/bash"), {QStringLiteral("-c"), QStringLiteral("ctl='%1'; ").arg(kCtl) + line}, {});
    }

private:
    Answer run(const QString& program, const QStringList& words, const QByteArray& input) const
    {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.start(program, words);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(120'000))
            process.kill();
        const int code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        return {code, process.readAllStandardOutput(), process.readAllStandardError()};
    }

    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
};

// "users list --json" as separate words; none of them holds a blank.
inline QStringList words(const char* line) { return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts); }

inline QString recorded(const char* version)
{
    return QStringLiteral(TEST_DATA "/localai/%1/database.db").arg(QLatin1StringView(version));
}

} // namespace bw::test
