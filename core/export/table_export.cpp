// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/table_export.h"
#include "core/base/json_text.h"
#include <QIODevice>

namespace bw {

namespace {

constexpr qsizetype kBuffer = 64 * 1024;
constexpr size_t kRowsBetweenChecks = 256;

// What a spreadsheet takes for the beginning of a formula; the full-width forms are read as such in East Asian locales.
bool looksLikeFormula(const QString& text)
{
    static const QString first = QStringLiteral("=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20");
    return !text.isEmpty() && first.contains(text[0]);
}

bool needsQuotes(const QString& text, QChar separator)
{
    if (text.startsWith(u' ') || text.endsWith(u' '))
        return true;
    for (const auto c : text)
        if (c == separator || c == u'"' || c == u'\r' || c == u'\n')
            return true;
    return false;
}

class RowWriter {
public:
    RowWriter(const Viewpoint& v, std::span<const Column* const> columns, const ExportOptions& options)
        : m_view(v)
        , m_columns(columns)
        , m_options(options)
    {
        for (const auto* c : columns) {
            QByteArray key;
            appendJsonText(key, c->id);
            m_keys.push_back(key + ':');
        }
    }

    void begin(QByteArray& out) const
    {
        if (m_options.format == Format::Json) {
            out += '[';
            return;
        }
        if (m_options.bom && m_options.format == Format::Csv)
            out += "\xef\xbb\xbf";
        if (!m_options.header)
            return;
        QStringList ids;
        for (const auto* c : m_columns)
            ids << c->id.toString();
        out += ids.join(separator()).toUtf8() + '\n';
    }

    void row(QByteArray& out, size_t row, bool first) const
    {
        if (m_options.format == Format::Json)
            object(out, row, first);
        else
            line(out, row);
    }

    void end(QByteArray& out, bool empty) const
    {
        if (m_options.format == Format::Json)
            out += empty ? "]\n" : "\n]\n";
    }

private:
    QChar separator() const { return m_options.format == Format::Tsv ? u'\t' : u','; }

    void object(QByteArray& out, size_t row, bool first) const
    {
        out += first ? "\n{" : ",\n{";
        for (size_t i = 0; i < m_columns.size(); ++i) {
            if (i > 0)
                out += ',';
            out += m_keys[i];
            const auto* c = m_columns[i];
            appendJson(out, c->json ? c->json(m_view, row) : toJson(c->cell(m_view, row)));
        }
        out += '}';
    }

    void line(QByteArray& out, size_t row) const
    {
        const auto before = out.size();
        for (size_t i = 0; i < m_columns.size(); ++i) {
            if (i > 0)
                out += separator().toLatin1();
            const auto cell = m_columns[i]->cell(m_view, row);
            const bool guard = m_options.formulaSafe && std::holds_alternative<QString>(cell);
            out += csvField(plainText(cell), separator(), guard).toUtf8();
        }
        // An empty line would be no record at all.
        if (out.size() == before && m_options.format == Format::Csv)
            out += "\"\"";
        out += '\n';
    }

    const Viewpoint& m_view;
    std::span<const Column* const> m_columns;
    const ExportOptions& m_options;
    std::vector<QByteArray> m_keys;
};

Result<void> flush(QByteArray& buffer, QIODevice& device)
{
    if (device.write(buffer) != buffer.size())
        return fail(Fault::Storage, "export.write", {}, device.errorString());
    buffer.resize(0);
    return {};
}

} // namespace

QString csvField(const QString& text, QChar separator, bool formulaSafe)
{
    QString out = text;
    if (formulaSafe && looksLikeFormula(text))
        out.prepend(u'\'');
    out.replace(QChar(u'\0'), QChar(0x2400));
    if (separator == u'\t') {
        out.replace(QStringLiteral("\r\n"), QStringLiteral(" "));
        for (const char16_t c : {u'\t', u'\r', u'\n', u'\v', u'\f', u'\u0085', u'\u2028', u'\u2029'})
            out.replace(QChar(c), u' ');
        return out;
    }
    if (!needsQuotes(out, separator))
        return out;
    out.replace(u'"', QStringLiteral("\"\""));
    return u'"' + out + u'"';
}

Result<void> exportRows(const Listing&, const Viewpoint& view, std::span<const size_t> rows,
    std::span<const Column* const> columns, const ExportOptions& options, QIODevice& device, const Context& context)
{
    const RowWriter writer(view, columns, options);
    QByteArray buffer;
    buffer.reserve(kBuffer + 4096);
    writer.begin(buffer);
    for (size_t i = 0; i < rows.size(); ++i) {
        if (i % kRowsBetweenChecks == 0) {
            if (context.cancelled())
                return fail(Fault::Cancelled, "cancelled");
            context.report(qint64(i), qint64(rows.size()), "export.progress");
        }
        writer.row(buffer, rows[i], i == 0);
        if (buffer.size() < kBuffer)
            continue;
        if (const auto written = flush(buffer, device); !written)
            return written;
    }
    writer.end(buffer, rows.empty());
    context.report(qint64(rows.size()), qint64(rows.size()), "export.progress");
    return flush(buffer, device);
}

} // namespace bw
