// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/review/review.h"
#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace bw {

class ReviewDetail;
class ReviewList;

// The plan of what is about to be applied, and the one place where it is applied from: changes at the left, one of
// them in detail, what must be confirmed, progress and result.
class ReviewDialog final : public QDialog {
    Q_OBJECT
public:
    ReviewDialog(OpenInstance&, QWidget* parent); // of the draft
    ReviewDialog(OpenInstance&, ChangeSet, QWidget* parent, Review::Extent = Review::Extent::Chosen);
    void reject() override; // what runs is asked to stop first
    void setRescue(); // see Review

signals:
    void undoWanted(const QString& set); // of what was just applied
    void finishedApplying(const QString& sentence, bool all);

private:
    ReviewDialog(OpenInstance&, Review*, QWidget* parent);
    QWidget* makeLeft();
    QWidget* makeOptions();
    QWidget* makeFooter();
    void update();
    void updateHead();
    void updateOptions();
    void updateFooter();
    void askStated();
    QString obstacle() const; // why it can't be applied yet; empty: it can
    void apply();
    void over();
    void askFile();
    OpenInstance& m_instance;
    Review* m_review;
    ReviewList* m_list;
    ReviewDetail* m_detail;
    QLabel *m_count, *m_in, *m_origin, *m_stated, *m_archive, *m_problem, *m_confirmWords;
    QCheckBox *m_warned, *m_parts, *m_alone;
    QLineEdit *m_reason, *m_confirm;
    QWidget* m_options;
    QProgressBar* m_progress;
    QPushButton *m_save, *m_cancel, *m_apply, *m_undo;
    bool m_told = false;
};

} // namespace bw
