// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/table_export.h"
#include "core/tables/filter.h"
#include "core/tables/matrix.h"
#include "core/tables/search_index.h"
#include <QBuffer>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace bw;

namespace {

Permission permission(const char* key, const char* group, bool on, bool known = true)
{
    return {QString::fromLatin1(key), QString::fromLatin1(group), QString::fromLatin1(key).toUpper(), on, known};
}

User person(const char* id, const char* role, Switches stored = {}, std::optional<QStringList> models = {})
{
    User u;
    u.id = u.name = QString::fromLatin1(id);
    u.email = u.id + QStringLiteral("@northwind.example");
    u.role = QString::fromLatin1(role);
    u.permissions = std::move(stored);
    u.models = std::move(models);
    return u;
}

// A catalogue whose groups are not in one piece, and a key that this server does not know.
SnapshotPtr sample()
{
    auto s = std::make_shared<Snapshot>();
    s->permissions = {permission("agents", "agent", false), permission("chat", "api", true),
        permission("skills", "agent", false), permission("video", "api", true),
        permission("models", "other", false, false)};
    s->roles.add({QStringLiteral("admin"), QStringLiteral("admin"), {}, {}, true});
    s->roles.add({QStringLiteral("user"), QStringLiteral("user"), {}, {}, true});
    s->models = {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
    s->users.add(person("ada", "admin", {{QStringLiteral("chat"), false}}));
    s->users.add(person("ben", "user"));
    s->users.add(person("cyd", "user", {{QStringLiteral("agents"), true}, {QStringLiteral("chat"), true}}));
    s->users.add(person("dan", "user", {{QStringLiteral("chat"), true}, {QStringLiteral("models"), true}}));
    s->users.add(person("eve", "owner", {{QStringLiteral("video"), false}}, QStringList{QStringLiteral("b")}));
    s->users.add(person("fay", "user", {}, QStringList{}));
    return s;
}

QStringList idsOf(const PermissionColumns& c)
{
    QStringList keys;
    for (const auto& p : c.permissions)
        keys << p.key;
    return keys;
}

} // namespace

class TestMatrix : public QObject {
    Q_OBJECT
private slots:
    // A switch says nothing in letters: who has a permission is found by its name.
    void searchFindsWhoHasAPermission()
    {
        const PermissionMatrix m(sample());
        const SearchIndex index(m.listing(), {*m.snapshot(), Instant{}});
        using Rows = std::vector<quint32>;
        QCOMPARE(index.find(QStringLiteral("agents")), (Rows{0, 2}));
        QCOMPARE(index.find(QStringLiteral("agents cyd")), Rows{2});
        QCOMPARE(index.find(QStringLiteral("video")), (Rows{0, 1, 2, 3, 5}));
        QCOMPARE(index.find(QStringLiteral("1 of 3")), Rows{4});
        QCOMPARE(index.find(QStringLiteral("nothing")), Rows{5});
    }

    void groupsStandTogetherAndUnknownKeysLast()
    {
        const PermissionMatrix m(sample());
        QCOMPARE(idsOf(*m.columns()).join(u' '), QStringLiteral("agents skills chat video models"));
        QCOMPARE(m.columns()->groups.size(), size_t(3));
        QCOMPARE(m.columns()->groups[1].id, QStringLiteral("api"));
        QCOMPARE(m.columns()->groups[1].first, size_t(2));
        QCOMPARE(m.columns()->groups[1].count, size_t(2));
        QCOMPARE(groupRemark(*m.columns(), 0), QStringLiteral("off by default"));
        QCOMPARE(groupRemark(*m.columns(), 1), QStringLiteral("on by default"));
        QCOMPARE(groupRemark(*m.columns(), 2), QStringLiteral("no effect on this server"));
    }

    void cellsSayWhereTheyComeFrom()
    {
        const PermissionMatrix m(sample());
        QCOMPARE(m.at(0, 2), Switch::Always); // an administrator, although "off" is stored
        QCOMPARE(m.at(1, 0), Switch::DefaultOff);
        QCOMPARE(m.at(1, 2), Switch::DefaultOn);
        QCOMPARE(m.at(1, 4), Switch::Absent);
        QCOMPARE(m.at(2, 0), Switch::SetOn);
        QCOMPARE(m.at(2, 2), Switch::SetOn); // set to what it is anyway
        QCOMPARE(m.at(3, 4), Switch::SetOn);
        QCOMPARE(m.at(4, 3), Switch::SetOff);
        QCOMPARE(inWords(m.permissions()[2], m.at(1, 2)), QStringLiteral("CHAT: on by default"));
        QCOMPARE(
            inWords(m.permissions()[4], m.at(3, 4)), QStringLiteral("MODELS: set on, without effect on this server"));
    }

    // Entries that repeat the default, unknown keys and whatever is stored for administrators make no difference.
    void onlyWhatMakesADifferenceDiffers()
    {
        const PermissionMatrix m(sample());
        QStringList names;
        for (const User& u : m.snapshot()->users)
            if (m.columns()->differs(u).value_or(false))
                names << u.name;
        QCOMPARE(names.join(u' '), QStringLiteral("cyd eve fay"));
        QCOMPARE(m.differing(), 3);
        QCOMPARE(m.administrators(), 1);
        QCOMPARE(m.people(), 6);
    }

    void allowListsInWords()
    {
        const auto s = sample();
        QCOMPARE(modelsText(s->users[1], *s), QStringLiteral("all"));
        QCOMPARE(modelsText(s->users[4], *s), QStringLiteral("1 of 3"));
        QCOMPARE(modelsText(s->users[5], *s), QStringLiteral("none: allows nothing"));
    }

    // Neither a default nor "no difference": nobody knows. An administrator's entries don't count anyway.
    void whatCantBeReadIsNotTheDefault()
    {
        auto s = std::make_shared<Snapshot>(*sample());
        s->users.at(QStringLiteral("ben"))->unreadable = QStringList{QStringLiteral("permissions")};
        s->users.at(QStringLiteral("ada"))->unreadable =
            QStringList{QStringLiteral("permissions"), QStringLiteral("models")};
        s->users.at(QStringLiteral("dan"))->unreadable = QStringList{QStringLiteral("models")};
        const PermissionMatrix m(s);
        QCOMPARE(m.at(0, 2), Switch::Always);
        for (const size_t p : {0, 2, 4})
            QCOMPARE(m.at(1, p), Switch::Unknown);
        QVERIFY(!isOn(Switch::Unknown));
        QCOMPARE(inWords(m.permissions()[2], m.at(1, 2)), QStringLiteral("CHAT: can't be read"));
        QCOMPARE(inWords(m.permissions()[4], m.at(1, 4)), QStringLiteral("MODELS: can't be read"));
        QCOMPARE(m.columns()->differs(s->users[0]), std::optional<bool>(false));
        QCOMPARE(m.columns()->differs(s->users[1]), std::optional<bool>());
        QCOMPARE(m.columns()->differs(s->users[3]), std::optional<bool>());
        QCOMPARE(m.differing(), 3);
        const Viewpoint view{*s, {}};
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        const auto columns =
            parseColumns(m.listing(), QStringLiteral("name,agents,chat,explicit,differs,effective,models"));
        QVERIFY(exportRows(m.listing(), view, std::vector<size_t>{0, 1, 3}, *columns, {}, out).has_value());
        QCOMPARE(QString::fromUtf8(out.data()).remove(u'\r').section(u'\n', 1),
            QStringLiteral("ada,always_on,always_on,,false,4,all\nben,,,,,,all\ndan,off,set_on,2,,2,\n"));
        for (const QStringView id : {u"explicit", u"effective"})
            QVERIFY(m.listing().column(id)->json(view, 1).isNull());
        QCOMPARE(m.listing().column(u"effective")->json(view, 0).toObject().size(), 4);
        QVERIFY(m.listing().column(u"models")->json(view, 3).toObject().value(u"restricted").isNull());
        QCOMPARE(modelsText(s->users[3], *s), QStringLiteral("can't be read"));
        QCOMPARE(shownText(*m.listing().column(u"models"), view, 3), QStringLiteral("can't be read"));
        QCOMPARE(shownText(*m.listing().column(u"explicit"), view, 1), QStringLiteral("can't be read"));
    }

    void rolesOfTheProductAndOfTheData()
    {
        const auto roles = summarizeRoles(PermissionMatrix(sample()));
        QCOMPARE(roles.size(), size_t(3));
        QCOMPARE(roles[0].id, QStringLiteral("admin"));
        QCOMPARE(roles[0].permissions, 4);
        QCOMPARE(roles[1].people, 4);
        QCOMPARE(roles[1].permissions, 2);
        QCOMPARE(roles[2].id, QStringLiteral("owner"));
        QVERIFY(!roles[2].known);
        QCOMPARE(roles[2].permissions, 2);
        QVERIFY(roles[2].grants.contains(QStringLiteral("user's permissions")));
    }

    void theListingFiltersAndExports()
    {
        const auto s = sample();
        const PermissionMatrix m(s);
        const Viewpoint view{*s, {}};
        const auto conditions = parseFilter(m.listing(), QStringLiteral("chat=set_on agents=off"));
        QVERIFY(conditions.has_value());
        std::vector<size_t> rows;
        for (size_t i = 0; i < s->users.size(); ++i)
            if (matches(m.listing(), view, i, *conditions))
                rows.push_back(i);
        QCOMPARE(rows, std::vector<size_t>{3});
        const auto columns = parseColumns(m.listing(), QStringLiteral("name,explicit,chat,permission.models,models"));
        QVERIFY(columns.has_value());
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        QVERIFY(exportRows(m.listing(), view, rows, *columns, {}, out).has_value());
        QCOMPARE(QString::fromUtf8(out.data()).remove(u'\r'),
            QStringLiteral("name,explicit,chat,permission.models,models\ndan,2,set_on,set_on,all\n"));
        const auto* explicitly = m.listing().column(u"explicit");
        QCOMPARE(explicitly->json(view, 3).toObject().value(u"models").toBool(), true);
        const auto* models = m.listing().column(u"models");
        QCOMPARE(models->json(view, 5).toObject().value(u"restricted").toBool(), true);
        QCOMPARE(m.listing().columns[kMatrixFirstPermission].id.toString(), QStringLiteral("agents"));
    }

    // A page keeps its table over refreshes as long as the columns are the same.
    void theListingOutlivesItsMatrix()
    {
        std::optional<PermissionMatrix> m(sample());
        const Listing listing = m->listing();
        const auto columns = m->columns();
        m.reset();
        const auto later = sample();
        QVERIFY(columns->sameAs(PermissionColumns(*later)));
        QCOMPARE(plainText(listing.column(u"chat")->cell({*later, {}}, 1)), QStringLiteral("on"));
    }
};

QTEST_GUILESS_MAIN(TestMatrix)
#include "test_matrix.moc"
