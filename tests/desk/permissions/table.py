"""Who may open what: the expectation, written down by hand. Pages of tables follow `desk.roles`.

Letters: S Secretariat, T Treasurer, A Auditor, D Administrator, N staff without a role. A superuser
may always do what anybody may. "-" stands for nobody, and after a comma for a page without a form.
"""

ALL = "STAD"
ANYBODY = "STADN"

# Who reads the page, who may send its form: the names of the pages.
PAGES: dict[tuple[str, str], tuple[str, ...]] = {
    ("S", "S"): (
        *("desk_admit", "desk_ratify", "desk_agreement", "desk_publish", "desk_withdraw"),
        *("desk_change_kind", "desk_end_tie", "desk_take_in_memberships", "desk_election"),
        *("desk_appoint", "desk_appoint_acting", "desk_ex_officio", "desk_hand_over"),
        *("desk_resign", "desk_vacancy", "desk_waive", "desk_change_party", "desk_end_mandate"),
        *("desk_merge", "desk_unmerge", "desk_plan_event", "desk_reschedule", "desk_postpone"),
        *("desk_cancel", "desk_mark_held", "desk_record_motion", "desk_record_outcome"),
        *("desk_adopt", "desk_publish_programme", "desk_withdraw_programme"),
        *("desk_propose_participating", "desk_record_response", "desk_check_recommendations"),
        *("desk_record_signatory", "desk_record_follow_up", "desk_publish_partners"),
        *("desk_withdraw_partners", "desk_read_register", "desk_review_register"),
        *("desk_close_correction", "desk_forget_guests", "desk_publish_edition"),
        *("desk_read_list", "desk_accept_additions", "desk_accept_departures", "desk_dissolve"),
        *("desk_withdraw_dissolution", "desk_decide", "desk_attendance"),
    ),
    ("S", "-"): ("desk_sitting_people",),
    ("T", "T"): (
        *("desk_take_payment", "desk_import_payments", "desk_make_deposit", "desk_run_fees"),
        *("desk_assess_fee", "desk_remit_fee", "desk_bounce", "desk_refund", "desk_write_off"),
        *("desk_spend", "desk_agree_grant", "desk_receive_grant", "desk_receive_in_kind"),
        *("desk_receive_income", "desk_publish_grants", "desk_withdraw_grants"),
        *("desk_reverse_transaction", "desk_close_books", "desk_open_books"),
    ),
    ("ST", "ST"): ("desk_notices",),
    ("TAD", "TAD"): ("desk_check_book",),
    ("TAD", "T"): ("desk_reconciliation", "desk_reconcile", "desk_receipts"),
    ("TAD", "-"): ("desk_statement_paper",),
    ("D", "D"): (
        *("desk_invite", "desk_change_roles", "desk_reset_access", "desk_remove_access"),
        "desk_reinstate",
    ),
    ("AD", "-"): ("desk_handover",),
    ("SD", "SD"): (
        *("desk_person_report", "desk_erase_private", "desk_ask_withdrawal"),
        "desk_confirm_withdrawal",
    ),
    ("SD", "-"): ("desk_person_report_paper",),
    (ALL, "STD"): ("desk_calendar",),
    (ALL, "-"): (
        *("desk_agm_pack", "desk_take_attendance", "desk_decisions", "desk_participation"),
        *("desk_references", "desk_review", "desk_after_poll", "desk_reports"),
        *("desk_sheet_template", "desk_sign_in", "desk_invitees", "desk_french"),
    ),
    # Everybody's own access, and what holds nothing of the record by itself. A report asks for a
    # right of its own: test_reports. The calendar's address is the right: test_programme_papers.
    (ANYBODY, ANYBODY): (
        *("second_factor_set_up", "my_access", "recovery_codes", "index", "login"),
        *("password_change", "choose_password", "view_on_site", "app_list", "desk_report"),
    ),
    (ANYBODY, "-"): ("password_change_done", "jsi18n", "staff_calendar"),
    ("-", ANYBODY): ("logout",),
    (ALL, "-", "?app_label=members&model_name=mandate&field_name=parliamentarian"): (
        "autocomplete",
    ),
}  # fmt: skip

# Pages before the desk, for staff with a password and a device: from here they go on to it.
LEADS_ON = ("second_factor",)

# Rows that verbs alone make or change, whoever asks.
MADE_BY_VERBS = {
    *("auth.group", "desk.accessrecord", "opendata.edition"),
    "opendata.editionwithdrawal",
    *("funding.bankstatement", "funding.closing", "funding.deposit", "funding.feeassessment"),
    *("funding.notice", "funding.noticebatch", "funding.posting", "funding.receiptissue"),
    *("funding.transaction", "members.correctionrequest", "members.listimport"),
    *("members.personaldataact", "members.proposedchange", "partners.registeredition"),
    *("partners.sisterproposal", "programme.calendartoken"),
}
# Accounts are invited; there is one group.
NOT_ADDED = {"auth.user", "members.group"}
# Lists of the book take nothing from anybody.
LISTS_ONLY_READ = {label for label in MADE_BY_VERBS if label.startswith("funding.")}
DELETABLE = {
    *("members.mandatepoint", "members.othername", "members.statement"),
    *("partners.commitment", "partners.followup", "partners.memorandumparty"),
    *("partners.signatory", "programme.attendance", "programme.response", "programme.update"),
}  # fmt: skip
