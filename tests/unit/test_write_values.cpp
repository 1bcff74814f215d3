// SPDX-License-Identifier: GPL-3.0-or-later
// What we write is compared with what recorded servers wrote, letter for letter.
#include "core/backends/localai/grants.h"
#include "core/backends/localai/hmac_secret.h"
#include "core/backends/localai/write_values.h"
#include "core/secrets/keyed_hash.h"
#include "core/secrets/password_hash.h"
#include "tests/support/fixture.h"
#include <QRegularExpression>

using namespace bw;
using namespace bw::localai;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char* kRecordings[]{"4.1.0", "4.3.0", "4.9.0", "4.1.0-upgraded", "4.9.0-newyork"};

// All texts of a column that are not null.
QByteArrayList cells(const char* recording, const QByteArray& table, const QByteArray& column)
{
    QByteArrayList all;
    sqlite3* db = nullptr;
    const auto file = QStringLiteral(TEST_DATA "/localai/%1/database.db").arg(QLatin1StringView(recording));
    sqlite3_open_v2(QFile::encodeName(u"file:"_s + file + u"?immutable=1"_s).constData(), &db,
        SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
    sqlite3_stmt* s = nullptr;
    sqlite3_prepare_v2(db,
        ("SELECT " + column + " FROM " + table + " WHERE " + column + " IS NOT NULL ORDER BY rowid").constData(), -1,
        &s, nullptr);
    while (sqlite3_step(s) == SQLITE_ROW)
        all << reinterpret_cast<const char*>(sqlite3_column_text(s, 0));
    sqlite3_finalize(s);
    sqlite3_close(db);
    return all;
}

QByteArray withMicroseconds(QByteArray text)
{
    const auto zone = text.right(6);
    text.chop(6);
    if (const auto point = text.indexOf('.'); point > 0) {
        text.truncate(point + 7);
        while (text.endsWith('0'))
            text.chop(1);
        if (text.endsWith('.'))
            text.chop(1);
    }
    return text + zone;
}

SecretPtr secret(const char* text) { return std::make_shared<Secret>(QByteArray(text)); }
RandomBytes counting(char from)
{
    return [from](int count) {
        QByteArray bytes;
        for (int i = 0; i < count; ++i)
            bytes += char(from + i);
        return bytes;
    };
}

} // namespace

class TestWriteValues : public QObject {
    Q_OBJECT
private slots:
    void times();
    void zones();
    void permissions();
    void allowedModels();
    void escapes();
    void uuids();
    void keyedHashes();
    void secretFile();
    void recordedPasswords();
    void ownPasswords();
    void unusablePasswords();
    void manyPasswords();
};

void TestWriteValues::times()
{
    int seen = 0;
    for (const auto* recording : kRecordings)
        for (const auto& [table, column] : {std::pair("users", "created_at"), std::pair("users", "updated_at"),
                 std::pair("sessions", "expires_at"), std::pair("usage_records", "created_at"),
                 std::pair("user_api_keys", "expires_at"), std::pair("invite_codes", "expires_at")})
            for (const auto& text : cells(recording, table, column)) {
                const auto at = parseTimestamp({text.constData(), size_t(text.size())});
                const auto zone = offsetOf({text.constData(), size_t(text.size())});
                QVERIFY2(at && zone, text.constData());
                QCOMPARE(goTime(*at, *zone), withMicroseconds(text));
                ++seen;
            }
    QVERIFY(seen > 500);
    QCOMPARE(goTime({0}, 0), "1970-01-01 00:00:00+00:00");
    QCOMPARE(goTime({1'500'000}, 330), "1970-01-01 05:30:01.5+05:30");
    QCOMPARE(goTime({10'000'000}, -300), "1969-12-31 19:00:10-05:00"); // no zeros of the seconds are cut
    QCOMPARE(postgresTime({1'500'000}), "1970-01-01 00:00:01.500000+00");
}

void TestWriteValues::zones()
{
    QCOMPARE(offsetOf("2026-11-21 05:15:16.005-05:00"), std::optional(-300));
    QCOMPARE(offsetOf("2026-11-21 05:15:16+05:30"), std::optional(330));
    QCOMPARE(offsetOf("2026-11-21T05:15:16Z"), std::optional(0));
    for (const auto* text : {"", "1763719200", "2026-11-21", "2026-11-21 05:15:16", "2026-11-21 05:15:16-5:00x"})
        QVERIFY2(!offsetOf(text), text);
}

void TestWriteValues::permissions()
{
    int switches = 0;
    for (const auto* recording : kRecordings)
        for (const auto& text : cells(recording, "user_permissions", "permissions")) {
            const auto parsed = parsePermissions({text.constData(), size_t(text.size())});
            QVERIFY(parsed.readable);
            QCOMPARE(permissionsText(parsed.switches), text);
            switches += int(parsed.switches.size());
        }
    QVERIFY(switches > 10);
}

void TestWriteValues::allowedModels()
{
    int names = 0;
    for (const auto* recording : kRecordings)
        for (const auto& text : cells(recording, "user_permissions", "allowed_models")) {
            const auto parsed = parseAllowedModels({text.constData(), size_t(text.size())});
            QVERIFY(parsed.readable);
            QCOMPARE(allowedModelsText(parsed.allowed), text);
            names += int(parsed.allowed.value_or(QStringList()).size());
        }
    QVERIFY(names >= 2);
    QCOMPARE(allowedModelsText(QStringList()), R"({"enabled":true})"); // nothing is allowed
}

void TestWriteValues::escapes()
{
    // As Go's encoding/json writes them.
    QCOMPARE(allowedModelsText(QStringList{u"<a>&b"_s, u"q\"\\"_s, u"é\u2028"_s, u"\x01\n\t\x7f"_s}),
        R"({"enabled":true,"models":["\u003ca\u003e\u0026b","q\"\\","é\u2028","\u0001\n\t)"
        "\x7f\"]}");
    // Keys by their bytes: U+FFFD comes before a character beyond the basic plane.
    QCOMPARE(permissionsText({{u"\U0001F511"_s, true}, {u"\uFFFD"_s, false}, {u"a"_s, true}}),
        QByteArray("{\"a\":true,\"\uFFFD\":false,\"\U0001F511\":true}"));
}

void TestWriteValues::uuids()
{
    QCOMPARE(uuid(counting(char(0xf0))), u"f0f1f2f3-f4f5-46f7-b8f9-fafbfcfdfeff"_s);
    const QRegularExpression form(u"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"_s);
    QVERIFY(form.match(uuid(systemRandom)).hasMatch());
    QVERIFY(uuid(systemRandom) != uuid(systemRandom));
}

void TestWriteValues::keyedHashes()
{
    const auto found = readHmacSecret(QStringLiteral(TEST_DATA "/localai/4.9.0/.hmac_secret"));
    QVERIFY(found);
    QCOMPARE((*found)->reveal().size(), 64);
    // A key and an invite whose plaintext the server gave when it made them.
    const auto key = keyedHash(**found, "lai-70d8b449d69416e251efc4f37adc1d9a12158420b01b37db6fa04e72fffedcb2");
    const auto code = keyedHash(**found, "d70e3c7830a574385bd4f9a74b4f1807ad9043247a802aff442c1711c1a67709");
    QVERIFY(cells("4.9.0", "user_api_keys", "key_hash").contains(key));
    QVERIFY(cells("4.9.0", "invite_codes", "code").contains(code));
    // Plain SHA-256 without a secret (RFC 6234's "abc").
    QCOMPARE(keyedHash(*secret(""), "abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

void TestWriteValues::secretFile()
{
    const Fixture fixture;
    for (const auto* text : {"key", "key\n", "key\r\n"}) {
        Fixture::write(fixture.path("secret"), text);
        const auto found = readHmacSecret(fixture.path("secret"));
        QVERIFY(found);
        QCOMPARE((*found)->reveal(), "key");
    }
    Fixture::write(fixture.path("secret"), "\n");
    QCOMPARE(readHmacSecret(fixture.path("secret")).error().id, "capability.no_secret");
    QCOMPARE(readHmacSecret(fixture.path("none")).error().fault, Fault::Unsupported);
}

void TestWriteValues::recordedPasswords()
{
    const auto hash = [](const char* address) {
        const auto addresses = cells("4.9.0", "users", "email"), hashes = cells("4.9.0", "users", "password_hash");
        return hashes.value(addresses.indexOf(address));
    };
    const auto miriam = hash("miriam.keller@northwind.example"), chloe = hash("chloe.dubois@northwind.example");
    QVERIFY(passwordMatches(*secret("Quill7-Harbor-Mango-Miriam"), miriam));
    QVERIFY(!passwordMatches(*secret("Quill7-Harbor-Mango-miriam"), miriam));
    QVERIFY(passwordMatches(*secret("Quill7-Harbor-Mango-Chloé"), chloe)); // bytes beyond ASCII
    QVERIFY(!passwordMatches(*secret("x"), ""));
}

void TestWriteValues::ownPasswords()
{
    const std::vector<SecretPtr> passwords{secret("Lärche-12-Kerze"), secret("Lärche-12-Kerze")};
    const auto made = hashPasswords(passwords, systemRandom, {});
    QVERIFY(made);
    const auto& hash = (*made)[0]->reveal();
    static const QRegularExpression form(uR"(^\$2a\$10\$[./A-Za-z0-9]{53}$)"_s);
    QVERIFY(form.match(QString::fromLatin1(hash)).hasMatch());
    QVERIFY(hash != (*made)[1]->reveal()); // each has a salt of its own
    QVERIFY(passwordMatches(*passwords[0], hash));
    for (const char letter : {'a', 'b', 'y'}) {
        auto other = hash;
        other[2] = letter;
        QVERIFY(passwordMatches(*passwords[0], other));
    }
    const auto again = hashPasswords({passwords.data(), 1}, counting(3), {});
    QCOMPARE((*again)[0]->reveal(), (*hashPasswords({passwords.data(), 1}, counting(3), {}))[0]->reveal());
}

void TestWriteValues::unusablePasswords()
{
    const auto why = [](const QByteArray& text) { return QByteArray(unusablePassword(Secret(text))); };
    QCOMPARE(why(""), "password.empty");
    QCOMPARE(why(QByteArray("a\0b", 3)), "password.nul");
    QCOMPARE(why(QByteArray(73, 'x')), "password.too_long");
    QVERIFY(!unusablePassword(Secret(QByteArray(72, 'x'))));
    const std::vector<SecretPtr> passwords{secret("good-enough-one"), secret("")};
    QCOMPARE(hashPasswords(passwords, systemRandom, {}).error().id, "password.empty");
    // The 72nd byte counts.
    const std::vector<SecretPtr> longest{std::make_shared<Secret>(QByteArray(72, 'x'))};
    const auto made = hashPasswords(longest, systemRandom, {});
    QVERIFY(!passwordMatches(Secret(QByteArray(71, 'x')), (*made)[0]->reveal()));
}

void TestWriteValues::manyPasswords()
{
    std::vector<SecretPtr> passwords;
    for (int i = 0; i < 5; ++i)
        passwords.push_back(std::make_shared<Secret>("Password-number-" + QByteArray::number(i)));
    Context context;
    qint64 told = 0;
    context.progress = [&](const Progress& p) {
        QCOMPARE(p.total, 5);
        QVERIFY(p.done > told);
        told = p.done;
    };
    const auto made = hashPasswords(passwords, systemRandom, context);
    QVERIFY(made && told > 0);
    for (size_t i = 0; i < passwords.size(); ++i)
        QVERIFY(passwordMatches(*passwords[i], (*made)[i]->reveal()));

    std::stop_source stop;
    Context stopped{stop.get_token()};
    stopped.progress = [&](const Progress&) { stop.request_stop(); };
    QCOMPARE(hashPasswords(passwords, systemRandom, stopped).error().fault, Fault::Cancelled);
}

QTEST_GUILESS_MAIN(TestWriteValues)
#include "test_write_values.moc"
