// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roles/roles_page.h"
#include "core/base/display.h"
#include "core/domain/text.h"
#include "core/tables/words.h"
#include "ui/common/data_table.h"
#include "ui/common/empty_state.h"
#include "ui/common/filter_bar.h"
#include "ui/common/open_instance.h"
#include "ui/common/segmented.h"
#include "ui/common/tokens.h"
#include "ui/common/tool_button.h"
#include "ui/roles/matrix_view.h"
#include "ui/roles/switch_bar.h"
#include "ui/roles/switch_glyph.h"
#include <QLineEdit>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace bw {
namespace {

constexpr size_t kSmall = 3000; // people; below it counting takes no time

const QString kGroup = QStringLiteral("group");
const QString kView = QStringLiteral("view"); // of a FilterChoice

} // namespace

RolesPage::RolesPage(OpenInstance& instance, QWidget* parent)
    : Page(parent)
    , m_instance(instance)
    , m_view(new Segmented({tr("People"), tr("Roles")}, this))
    , m_bar(new FilterBar(tr("Filter people"), this))
    , m_export(new ExportMenu(this))
    , m_stack(new QStackedWidget(this))
    , m_matrix(new MatrixView(this))
    , m_legend(new SwitchLegend(this))
    , m_switches(new SwitchBar(instance, *m_matrix, this))
    , m_rolesTable(new DataTable(tr("Roles"), this))
    , m_empty(new EmptyState(this))
{
    build();
    connectParts();
    newSnapshot();
}

RolesPage::~RolesPage() = default;

void RolesPage::build()
{
    m_view->setAccessibleName(tr("What is shown"));
    m_bar->addLeft(m_view);
    m_bar->search().setToolTip(
        tr("Searches names, addresses, roles and models. The name of a permission finds whom it is on for."));
    for (const auto& [key, title] : {std::pair{QStringLiteral("differs"), tr("Differs from default")},
             {QStringLiteral("role"), tr("Role")}, {kGroup, tr("Permission")}})
        m_bar->addFacet(key, title, [this, key = key] { return facetValues(key); });
    auto* refresh = toolButton("refresh", tr("Read again"), m_bar);
    connect(refresh, &QToolButton::clicked, &m_instance, &OpenInstance::refresh);
    m_columnsButton = toolButton("columns", tr("Columns"), m_bar);
    connect(m_columnsButton, &QToolButton::clicked, this, &RolesPage::chooseColumns);
    m_bar->addRight(m_columnsButton);
    m_bar->addRight(refresh);
    m_bar->addRight(m_export);
    m_bom = m_export->addByteOrderMark();
    auto* line = new QFrame(this);
    line->setProperty("role", QStringLiteral("line"));
    auto* people = new QWidget(this);
    auto* stacked = new QVBoxLayout(people);
    stacked->setContentsMargins(0, 0, 0, 0);
    stacked->setSpacing(0);
    stacked->addWidget(m_matrix, 1);
    stacked->addWidget(m_legend);
    stacked->addWidget(m_switches);
    m_stack->addWidget(people);
    m_stack->addWidget(m_rolesTable);
    m_stack->addWidget(m_empty);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_bar);
    all->addWidget(line);
    all->addWidget(m_stack, 1);
}

void RolesPage::connectParts()
{
    connect(&m_instance, &OpenInstance::snapshotChanged, this, &RolesPage::newSnapshot);
    connect(m_view, &Segmented::chosenChanged, this, [this] { showState(); });
    connect(m_bar, &FilterBar::searchChanged, this, &RolesPage::filter);
    connect(m_bar, &FilterBar::facetChanged, this, &RolesPage::filter);
    connect(m_bar, &FilterBar::leftSearch, this, [this] {
        if (m_view->chosen() == Roles)
            m_rolesTable->setFocus();
        else
            m_matrix->cells().setFocus();
    });
    connect(m_rolesTable, &DataTable::typed, m_bar, &FilterBar::typeAhead);
    connect(m_rolesTable, &DataTable::escaped, this, [this] { m_bar->clearAll(); });
    for (QHeaderView* header : {m_matrix->people().horizontalHeader(), m_matrix->cells().horizontalHeader()}) {
        header->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(header, &QWidget::customContextMenuRequested, this, &RolesPage::chooseColumns);
    }
    connect(m_matrix, &MatrixView::typed, m_bar, &FilterBar::typeAhead);
    connect(m_matrix, &MatrixView::escaped, this, [this] { m_bar->clearAll(); });
    connect(m_matrix, &MatrixView::selectionChanged, this, &Page::statusChanged);
    connect(m_matrix, &MatrixView::personActivated, this,
        [this](const Subject& person) { emit linkActivated(person, QStringLiteral("users")); });
    connect(m_matrix, &MatrixView::sortChanged, this, [this](const std::vector<SortKey>& keys) {
        m_sort = keys;
        m_model->setSort(keys);
    });
    connect(m_rolesTable, &DataTable::opened, this, [this](int row) {
        const Subject role = m_rolesModel->subject(row);
        m_bar->clearAll();
        m_view->choose(People);
        filterTo(QStringLiteral("role"), role.id);
    });
    connect(m_empty, &EmptyState::pressed, m_bar, &FilterBar::clearAll);
    m_export->setChoices([this] { return exportChoices(); });
    connect(m_export, &ExportMenu::written, this,
        [this](const QString& file) { emit notice(tr("Exported to %1").arg(displayText(file))); });
    connect(m_export, &ExportMenu::failed, this, [this](const Error& e) { emit problem(textOf(e).sentence()); });
}

// The table is made anew only when the permissions are others: selection, sort and scroll stay over a refresh.
void RolesPage::newSnapshot()
{
    const SnapshotPtr snapshot = m_instance.snapshot();
    auto columns = std::make_shared<const PermissionColumns>(*snapshot);
    if (!m_columns || !m_columns->sameAs(*columns))
        makeModel(std::move(columns));
    m_model->setSnapshot(snapshot, m_instance.now());
    count();
}

void RolesPage::makeModel(std::shared_ptr<const PermissionColumns> columns)
{
    auto* old = m_model;
    m_columns = std::move(columns);
    m_model = new RecordModel(matrixListing(m_columns), this);
    dressMatrix(*m_model, m_columns);
    m_model->setDraft(m_instance.draft());
    m_model->setSort(m_sort);
    m_matrix->setModel(m_model, m_columns);
    connect(m_model, &RecordModel::rearranged, this, &RolesPage::showState);
    delete old;
    filter();
}

void RolesPage::count()
{
    const auto reckon = [snapshot = m_instance.snapshot()] {
        const PermissionMatrix matrix(snapshot);
        return Counts{matrix.people(), matrix.differing(), matrix.administrators(),
            std::make_shared<const std::vector<RoleSummary>>(summarizeRoles(matrix))};
    };
    if (m_instance.snapshot()->users.size() <= kSmall) {
        m_countJob = {};
        counted(reckon());
        return;
    }
    if (!m_worker)
        m_worker = std::make_unique<Worker>();
    m_countJob = m_worker->run([reckon](const Context&, const Worker::Post&) -> Result<Counts> { return reckon(); },
        [this](Result<Counts> done) {
            if (done)
                counted(*done);
        });
}

void RolesPage::counted(Counts counts)
{
    m_counts = std::move(counts);
    m_matrix->setAdministrators(m_counts.administrators);
    m_legend->setRemark(tr("%1 of %2 people differ from the default")
                            .arg(exactNumber(m_counts.differing), exactNumber(m_counts.people)));
    makeRoles();
    showState();
}

void RolesPage::makeRoles()
{
    auto* old = m_rolesModel;
    m_rolesModel = new RecordModel(rolesListing(m_counts.roles), this);
    const auto roles = m_counts.roles;
    m_rolesModel->dress(u"role", [roles](const Viewpoint&, size_t row, const Cell&, Face& face) {
        const RoleSummary& role = (*roles)[row];
        face.strong = true;
        if (role.id.isEmpty())
            face.text = tr("No role");
        if (!role.known)
            face.tone = Tone::Warning;
    });
    m_rolesModel->dress(u"grants", [](const Viewpoint&, size_t, const Cell&, Face& face) { face.muted = true; });
    if (old)
        m_rolesModel->setSort(old->sortKeys());
    m_rolesModel->setSearch(m_bar->search().text());
    m_rolesModel->setSnapshot(m_instance.snapshot(), m_instance.now());
    m_rolesTable->setModel(m_rolesModel);
    delete old;
}

std::vector<FacetValue> RolesPage::facetValues(const QString& key)
{
    std::vector<FacetValue> values;
    if (key == kGroup) {
        for (const auto& group : m_columns->groups)
            values.push_back({group.id, groupTitle(group.id), int(group.count)});
        return values;
    }
    values = m_model->facet(key);
    for (FacetValue& v : values) {
        if (key == u"differs")
            v.label = v.value.isEmpty() ? switchWords(Switch::Unknown) : v.value == u"true" ? tr("yes") : tr("no");
        else if (v.value.isEmpty())
            v.label = tr("No role");
    }
    return values;
}

void RolesPage::filter()
{
    m_model->setSearch(m_bar->search().text());
    if (m_rolesModel)
        m_rolesModel->setSearch(m_bar->search().text());
    std::vector<Condition> conditions;
    for (const auto& [key, facet] : m_bar->facets()) {
        if (key == kGroup)
            m_matrix->setGroups(facet->chosen());
        else if (!facet->chosen().isEmpty())
            conditions.push_back({key, Condition::Is, facet->chosen()});
    }
    m_model->setConditions(std::move(conditions));
    showState();
}

QString RolesPage::hiddenBy() const
{
    const QString text = m_bar->search().text().trimmed();
    if (text.isEmpty())
        return tr("No person matches these filters");
    const QString words = displayText(text, 60);
    return m_view->chosen() == Roles ? tr("No role matches “%1”").arg(words) : tr("No person matches “%1”").arg(words);
}

void RolesPage::showState()
{
    const bool roles = m_view->chosen() == Roles;
    for (const auto& [key, facet] : m_bar->facets())
        facet->setEnabled(!roles);
    const QString search = roles ? tr("Filter roles") : tr("Filter people");
    m_bar->search().setPlaceholderText(search);
    m_bar->search().setAccessibleName(search);
    if (roles) {
        const bool hidden = m_rolesModel && m_rolesModel->rowCount() == 0 && m_rolesModel->total() > 0;
        if (hidden)
            m_empty->say({"search", hiddenBy(), {}, tr("Clear filters")});
        m_stack->setCurrentIndex(hidden ? 2 : 1);
    } else if (m_model->rowCount() == 0 && (m_model->total() > 0 || m_instance.whole())) {
        if (m_model->total() == 0)
            m_empty->say({"shield", tr("No users yet"), tr("This database holds no user."), {}});
        else
            m_empty->say({"search", hiddenBy(),
                tr("All %1 people are hidden by the filters.").arg(exactNumber(qint64(m_model->total()))),
                tr("Clear filters")});
        m_stack->setCurrentIndex(2);
    } else {
        m_stack->setCurrentIndex(0);
    }
    emit statusChanged();
}

void RolesPage::show(const Subject& subject)
{
    if (subject.type == u"role")
        return filterTo(QStringLiteral("role"), subject.id);
    if (subject.type != u"user" || subject.id.isEmpty())
        return;
    m_view->choose(People);
    if (m_model->rowOf(subject.id) < 0)
        m_bar->clearAll();
    m_matrix->selectPerson(subject.id);
}

FilterChoice RolesPage::filterChoice() const
{
    FilterChoice choice = m_bar->choice();
    choice.view.insert(kView, QString::number(m_view->chosen()));
    return choice;
}

void RolesPage::restoreFilters(const FilterChoice& choice)
{
    m_view->choose(choice.view.value(kView).toInt());
    m_bar->restore(choice);
}

Subject RolesPage::current() const { return m_view->chosen() == People ? m_matrix->current() : Subject{}; }

QString RolesPage::statusText() const
{
    QStringList parts;
    if (const int shown = m_model->rowCount(); shown != m_counts.people)
        parts << tr("%1 of %2 people").arg(exactNumber(shown), exactNumber(m_counts.people));
    parts << m_legend->remark() << m_matrix->selectionText();
    parts.removeAll(QString{});
    return parts.join(QStringLiteral(" | "));
}

void RolesPage::focusSearch() { m_bar->focusSearch(); }

void RolesPage::copy()
{
    if (m_view->chosen() == Roles)
        m_rolesTable->copyRowsTsv(false);
    else
        m_matrix->copy(false);
}

void RolesPage::chooseColumns()
{
    ColumnChooser* chooser = nullptr;
    if (m_view->chosen() == Roles)
        chooser = new ColumnChooser(*m_rolesTable, this);
    else
        chooser = new ColumnChooser(m_matrix->choice(), this);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->popup(m_columnsButton->mapToGlobal(QPoint(0, m_columnsButton->height() + px(2))));
}

void RolesPage::filterTo(const QString& column, const QString& value)
{
    if (auto* facet = m_bar->facet(column)) {
        m_view->choose(People);
        facet->setChosen({value});
        m_bar->changed();
        filter();
    }
}

void RolesPage::saveLayout(QSettings& settings) const
{
    QStringList sort;
    for (const SortKey& key : m_sort)
        sort << (key.descending ? u'-' + key.column : key.column);
    settings.setValue(QStringLiteral("roles/sort"), sort);
    settings.setValue(QStringLiteral("roles/view"), m_view->chosen());
    settings.setValue(QStringLiteral("roles/hidden"), m_matrix->hidden());
    settings.setValue(QStringLiteral("roles/columns"), m_matrix->layoutText());
    m_rolesTable->saveLayout(settings, QStringLiteral("roles/table"));
}

void RolesPage::restoreLayout(QSettings& settings)
{
    std::vector<SortKey> keys;
    for (const QString& key : settings.value(QStringLiteral("roles/sort")).toStringList())
        keys.push_back(key.startsWith(u'-') ? SortKey{key.mid(1), true} : SortKey{key});
    if (!keys.empty()) {
        m_sort = keys;
        m_model->setSort(m_sort);
        m_matrix->setSort(m_sort);
    }
    m_view->choose(settings.value(QStringLiteral("roles/view"), People).toInt());
    m_matrix->setHidden(settings.value(QStringLiteral("roles/hidden")).toStringList());
    m_matrix->setLayoutText(settings.value(QStringLiteral("roles/columns")).toStringList());
    m_rolesTable->restoreLayout(settings, QStringLiteral("roles/table"));
}

Page* makeRolesPage(OpenInstance& instance, QWidget* parent) { return new RolesPage(instance, parent); }

} // namespace bw
