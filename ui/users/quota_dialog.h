// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <optional>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace bw {

class DialogFrame;
class OpenInstance;

// How much people may use in a window of time, of all models or of one.
class QuotaDialog final : public QDialog {
    Q_OBJECT
public:
    struct Limits {
        QString model; // empty: all
        std::optional<qint64> tokens, requests; // none: no limit
        std::optional<qint64> windowSeconds;
    };
    QuotaDialog(OpenInstance&, const QStringList& people, QWidget* parent);

signals:
    void given(const bw::QuotaDialog::Limits&);
    void removeWanted(const QString& model);

private:
    void load(); // what the first of them has for that model
    void check();
    QString problem() const;
    Limits typed() const;
    OpenInstance& m_instance;
    QStringList m_people;
    QComboBox *m_model, *m_unit;
    QLineEdit *m_tokens, *m_requests;
    QSpinBox* m_window;
    QPushButton* m_remove = nullptr;
    DialogFrame* m_frame;
};

// "20 M", "1.5k", "20000000"; none: no number.
std::optional<qint64> numberTyped(const QString&);

} // namespace bw
