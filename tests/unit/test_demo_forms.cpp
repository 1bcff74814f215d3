// SPDX-License-Identifier: GPL-3.0-or-later
// A generated database is compared with recorded ones: schema letter for letter, and in each column what sort of values
// stand there.
#include "core/demo/demo.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QtTest>
#include <map>
#include <memory>
#include <set>
#include <sqlite3.h>

using namespace bw;

namespace {

using Database = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

Database open(const QString& file)
{
    sqlite3* db = nullptr;
    sqlite3_open_v2(QFile::encodeName(QStringLiteral("file:%1?immutable=1").arg(file)).constData(), &db,
        SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
    return {db, &sqlite3_close};
}

template<class Visit> void each(const Database& db, const QByteArray& sql, Visit visit)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(db.get(), sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sql.constData(), sqlite3_errmsg(db.get()));
    while (sqlite3_step(statement) == SQLITE_ROW)
        visit(statement);
    sqlite3_finalize(statement);
}

QByteArray cell(sqlite3_stmt* statement, int column)
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, column));
    return {bytes, sqlite3_column_bytes(statement, column)};
}

struct Pattern {
    const char* form;
    QRegularExpression expression;
};

// {"a":true} → "{bool}", with the writer's habits: no blanks, keys in order.
QByteArray jsonForm(const QByteArray& text)
{
    const auto document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        return "broken JSON";
    QByteArray form = document.toJson(QJsonDocument::Compact) == text ? "{" : "spaced {";
    const auto object = document.object();
    if (object.contains(QStringLiteral("enabled"))) {
        form += object[QStringLiteral("enabled")].toBool() ? "enabled" : "not enabled";
        return form + (object.contains(QStringLiteral("models")) ? ", models}" : "}");
    }
    for (const auto value : object)
        form += value.isBool() ? "" : "other";
    return form + (object.isEmpty() ? "}" : "switches}");
}

QByteArray textForm(const QByteArray& column, const QByteArray& text)
{
    static const QSet<QByteArray> closed{"role", "status", "provider", "source", "endpoint"};
    if (text.isEmpty())
        return "empty";
    if (closed.contains(column))
        return text;
    if (column == "permissions" || column == "allowed_models")
        return jsonForm(text);
    if (column.endsWith("_at") || column == "last_used") {
        static const QRegularExpression time(
            QStringLiteral(R"(^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{0,8}[1-9])?([+-]\d\d:\d\d)$)"));
        const auto match = time.match(QString::fromUtf8(text));
        return !match.hasMatch()
            ? QByteArray("no time")
            : (match.hasCaptured(1) ? "time, fraction " : "time, whole ") + match.captured(2).toUtf8();
    }
    static const Pattern patterns[]{
        {"uuid 4",
            QRegularExpression(
                QStringLiteral("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"))},
        {"hex of 64", QRegularExpression(QStringLiteral("^[0-9a-f]{64}$"))},
        {"hex of 8", QRegularExpression(QStringLiteral("^[0-9a-f]{8}$"))},
        {"key prefix", QRegularExpression(QStringLiteral("^lai-[0-9a-f]{8}$"))},
        {"bcrypt", QRegularExpression(QStringLiteral(R"(^\$2a\$10\$[./A-Za-z0-9]{53}$)"))},
    };
    const QString decoded = QString::fromUtf8(text);
    for (const auto& pattern : patterns)
        if (column != "subject" && pattern.expression.match(decoded).hasMatch())
            return pattern.form;
    if (decoded.toUtf8() != text)
        return "not UTF-8";
    return text.size() > 255 ? "long text" : "text";
}

QByteArray formOf(sqlite3_stmt* statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_NULL:
        return "null";
    case SQLITE_INTEGER: {
        const auto value = sqlite3_column_int64(statement, column);
        return value == 0 ? "integer 0" : value < 0 ? "negative integer" : "integer";
    }
    case SQLITE_FLOAT:
        return sqlite3_column_double(statement, column) == 0 ? "real 0" : "real";
    case SQLITE_BLOB:
        return "blob";
    default:
        return textForm(sqlite3_column_name(statement, column), cell(statement, column));
    }
}

// "table.column" → form → number of rows
using Forms = std::map<QByteArray, std::map<QByteArray, int>>;

Forms formsOf(const QString& file)
{
    const auto db = open(file);
    QByteArrayList tables;
    each(db, "SELECT name FROM sqlite_master WHERE type = 'table'", [&](auto* s) { tables << cell(s, 0); });
    Forms forms;
    for (const auto& table : tables)
        each(db, "SELECT * FROM " + table, [&](auto* s) {
            for (int i = 0; i < sqlite3_column_count(s); ++i)
                ++forms[table + '.' + sqlite3_column_name(s, i)][formOf(s, i)];
        });
    return forms;
}

QString recorded(const char* version)
{
    return QStringLiteral(TEST_DATA "/localai/%1/database.db").arg(QLatin1StringView(version));
}

// What no recording holds, on purpose: each one is among the oddities that the console has to show.
const std::set<std::pair<QByteArray, QByteArray>> oddities{
    {"users.role", "auditor"},
    {"users.status", "suspended"},
    {"users.created_at", "no time"},
    {"users.name", "not UTF-8"},
    {"users.name", "long text"},
    {"usage_records.user_name", "not UTF-8"},
    {"usage_records.user_name", "long text"},
    {"user_permissions.allowed_models", "{enabled}"},
    {"quota_rules.window_seconds", "negative integer"},
    {"quota_rules.max_requests", "text"},
    {"usage_records.prompt_tokens", "text"},
    {"usage_records.total_tokens", "text"},
    {"usage_records.created_at", "no time"},
};

} // namespace

class TestDemoForms : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void schemaIsTheServers_data() { generations(); }
    void schemaIsTheServers();
    void settingsAreTheServers_data() { generations(); }
    void settingsAreTheServers();
    void formsAreTheServers_data() { generations(); }
    void formsAreTheServers();
    void fractionsAreCutAsGoCutsThem();

private:
    void generations();
    QTemporaryDir m_folder;
};

void TestDemoForms::generations()
{
    QTest::addColumn<QString>("made");
    QTest::addColumn<QByteArray>("version");
    for (const char* version : {"4.1.0", "4.3.0", "4.9.0"})
        QTest::newRow(version) << m_folder.filePath(QString::fromLatin1(version)) << QByteArray(version);
}

void TestDemoForms::initTestCase()
{
    for (const auto& [name, generation] : {std::pair{"4.1.0", demo::Generation::V41},
             std::pair{"4.3.0", demo::Generation::V43}, std::pair{"4.9.0", demo::Generation::V49}}) {
        demo::Recipe recipe;
        recipe.file = m_folder.filePath(QString::fromLatin1(name));
        recipe.generation = generation;
        recipe.usageRows = 10'000;
        recipe.now = Instant{1'795'271'535'000'000};
        QVERIFY(demo::create(recipe, {}));
    }
}

void TestDemoForms::schemaIsTheServers()
{
    QFETCH(QString, made);
    QFETCH(QByteArray, version);
    const auto schema = [](const QString& file) {
        QByteArrayList lines;
        each(open(file), "SELECT type, name, tbl_name, ifnull(sql, '-') FROM sqlite_master",
            [&](auto* s) { lines << cell(s, 0) + ' ' + cell(s, 1) + ' ' + cell(s, 2) + ' ' + cell(s, 3); });
        return lines;
    };
    const auto theirs = schema(recorded(version.constData()));
    QVERIFY(theirs.size() > 20);
    QCOMPARE(schema(made), theirs);
}

void TestDemoForms::settingsAreTheServers()
{
    QFETCH(QString, made);
    QFETCH(QByteArray, version);
    for (const auto* pragma :
        {"page_size", "encoding", "journal_mode", "auto_vacuum", "user_version", "application_id", "freelist_count"}) {
        const auto value = [&](const QString& file) {
            QByteArray text;
            each(open(file), QByteArray("PRAGMA ") + pragma, [&](auto* s) { text = cell(s, 0); });
            return text;
        };
        QVERIFY(!value(made).isEmpty());
        QCOMPARE(value(made), value(recorded(version.constData())));
    }
    // Bytes 18 and 19: a write-ahead log would be 2.
    QFile file(made);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.read(20).mid(18), QByteArray("\1\1"));
}

void TestDemoForms::formsAreTheServers()
{
    QFETCH(QString, made);
    QFETCH(QByteArray, version);
    const auto ours = formsOf(made);
    const auto sameGeneration = formsOf(recorded(version.constData()));
    auto known = sameGeneration; // what a column can hold does not depend on how much was recorded of a generation
    for (const char* other : {"4.1.0", "4.3.0", "4.9.0"})
        for (const auto& [column, forms] : formsOf(recorded(other)))
            if (known.count(column))
                known[column].insert(forms.begin(), forms.end());
    QByteArrayList wrong;
    for (const auto& [column, forms] : ours)
        for (const auto& [form, count] : forms)
            if (!known[column].count(form) && !oddities.count({column, form}))
                wrong << "invented: " + column + " " + form;
    for (const auto& [column, forms] : sameGeneration) {
        int all = 0;
        for (const auto& [form, count] : forms)
            all += count;
        for (const auto& [form, count] : forms)
            if (count * 10 >= all && (!ours.count(column) || !ours.at(column).count(form)))
                wrong << "missing: " + column + " " + form;
    }
    QVERIFY2(wrong.isEmpty(), wrong.join("; ").constData());
    for (const auto& [column, form] : oddities)
        QVERIFY2(ours.count(column) && ours.at(column).count(form), (column + " " + form).constData());
}

void TestDemoForms::fractionsAreCutAsGoCutsThem()
{
    std::map<qsizetype, int> digits;
    each(open(m_folder.filePath(QStringLiteral("4.9.0"))), "SELECT created_at FROM usage_records",
        [&](auto* s) { ++digits[cell(s, 0).size() - 26]; });
    QVERIFY(digits[9] > 8'800 && digits[9] < 9'200); // nine of ten do not end with a zero
    QVERIFY(digits[8] > 700 && digits[8] < 1'100);
    QVERIFY(digits[7] > 40 && digits[7] < 160);
}

QTEST_GUILESS_MAIN(TestDemoForms)
#include "test_demo_forms.moc"
