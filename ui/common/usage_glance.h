// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/usage/report.h"
#include "ui/common/open_instance.h"
#include <QPointer>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace bw {

class Section;
class Sparkline;

// The course of one person's or key's usage in a detail pane, computed beside the window's thread.
class UsageGlance final : public QWidget {
    Q_OBJECT
public:
    struct Question {
        usage::Dimension of;
        QString id;
        usage::Bucket bucket = usage::Bucket::Day;
        int buckets = 30;
        bool requests = false; // else tokens
        bool models = false; // and what it asked for
    };
    // The figure goes to the section's title, the models to a section of their own.
    UsageGlance(OpenInstance&, Worker&, Question, Section& figure, Section* models);

private:
    struct Answer {
        std::vector<qint64> values;
        qint64 total = 0;
        QString first, last, busiest;
        std::vector<std::pair<QString, qint64>> models;
    };
    static Answer compute(const usage::Cube&, const Question&, Instant now);
    void ask();
    void show(const Answer&);
    void showModels(const Answer&);
    OpenInstance& m_instance;
    Worker& m_worker;
    Question m_question;
    QPointer<Section> m_figure, m_models;
    Sparkline* m_line;
    QLabel *m_first, *m_last;
    Job m_job;
};

} // namespace bw
