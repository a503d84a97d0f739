-- What the role that serves the registry may do. Run it as the database's owner after every migrate;
-- running it again does no harm. The guards refuse the same and more, but the serving role could
-- never take them out, nor change a table: it owns nothing.

GRANT USAGE ON SCHEMA public TO registry;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO registry;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO registry;

REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM registry;

-- The books, what was handed out and published, and who was let in: rows are only ever added.
REVOKE UPDATE, DELETE ON
    funding_transaction,
    funding_posting,
    funding_closing,
    funding_feeassessment,
    funding_deposit,
    funding_depositedpayment,
    funding_receiptissue,
    funding_noticebatch,
    funding_notice,
    opendata_edition,
    opendata_editioncontent,
    opendata_change,
    desk_accessrecord
FROM registry;
