-- Spreads the tables of Lintas over a Citus cluster (Citus 13, PostgreSQL 15 to 17), once, while no
-- node of Lintas runs:
--
--   psql -v ON_ERROR_STOP=1 -h COORDINATOR -U postgres -d lintas -f deploy/citus.sql
--
-- How the cluster and the role are made, and what to do about migrations later, is told in
-- docs/operations.md. A test holds this file against the catalogue: every table is named once.
--
-- The rule behind it: what an office owns has office_id first in its primary key and in every unique
-- and foreign key, so all rows of an office lie together in one shard on one worker, and a statement
-- that names the office goes there and nowhere else. 150 offices make 32 shards worth moving.

begin;

-- 1. Reference data: small, read everywhere, written seldom; a copy lies on every machine.
select create_reference_table('office.office');
select create_reference_table('office.holiday');
select create_reference_table('office.ramadan');
select create_reference_table('office.hours');
select create_reference_table('office.closure');
select create_reference_table('office.setting');
select create_reference_table('office.tariff');
select create_reference_table('office.tariff_line');
select create_reference_table('office.requirement');
-- officers move between offices; posts and approvals refer to them
select create_reference_table('staff.officer');

-- 2. What an office owns, by the office. All of them share their shards' places (colocation), so that
-- a booking, its people and its slot are on one machine and one transaction there writes them.
select create_distributed_table('booking.release', 'office_id', colocate_with => 'none');
select create_distributed_table('booking.plan', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('booking.plan_hour', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('booking.day_off', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('booking.day_done', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('booking.slot', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('booking.booking', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('booking.applicant', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('booking.arrival', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('booking.arrival_day', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('booking.companion', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('booking.proposal', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('booking.returning_place', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('booking.walk_in_permit', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('booking.opening', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('booking.entry', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('booking.entry_person', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('booking.held', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('booking.pace', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('visit.visit', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('visit.history', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('visit.taken_number', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('visit.name_word', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('visit.folder_day', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('archive.counter', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('archive.ready', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('archive.drawer', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('archive.place', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('archive.filed', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('archive.stocktake', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('archive.stocktake_scan', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('archive.settlement', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('archive.handover', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('archive.handover_check', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('archive.cancellation', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('archive.transfer', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('archive.box', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('archive.file', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('archive.transfer_file', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('archive.loan', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('archive.legal_hold', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('archive.destruction', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('archive.destruction_file', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('visit.form', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('visit.parent', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('visit.fact', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('visit.document', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('visit.returned', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('visit.upload_count', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('visit.upload', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('visit.upload_page', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('visit.examination', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('visit.counter', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('visit.hall_day', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('visit.queue_serial', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('visit.queue', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('visit.queue_member', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('visit.queue_call', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('booking.listing', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('booking.listing_person', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('booking.return_draw', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('booking.exception', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('booking.pattern_report', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('booking.pattern_finding', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('training.practice', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('training.emptied', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('staff.post', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('staff.day_plan', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('staff.week_plan', 'office_id', colocate_with => 'booking.release');
select create_distributed_table('staff.approval', 'office_id', colocate_with => 'booking.release');

-- 3. What is found by the person, whatever the office: by the blind index of the identity number.
-- A booking therefore writes to two shards, and Citus commits both or none (two-phase commit).
select create_distributed_table('booking.nik_claim', 'nik_index', colocate_with => 'none');
select create_distributed_table('booking.nik_freeze', 'nik_index', colocate_with => 'booking.nik_claim');
select create_distributed_table('booking.entry_claim', 'key', colocate_with => 'booking.nik_claim');
select create_distributed_table('booking.listing_claim', 'nik_index', colocate_with => 'booking.nik_claim');
select create_distributed_table('booking.trace', 'mark', colocate_with => 'booking.nik_claim');

-- 4. What stays on the coordinator as ordinary tables, because it belongs to no office or is worked
-- through in one line for all of them. The coordinator is a PostgreSQL like any other: give it a
-- standby of its own.
--
-- stays: account.account account.code account.person account.attempt account.revoked account.passkey
-- stays: account.sign_in_outcome account.sign_in_node
--   citizens belong to no office; a person's number is unique in the country
-- stays: booking.account_freeze booking.ticket_try
--   by account, and by a guesser's address
-- stays: staff.session staff.attempt staff.invitation staff.recovery_code staff.passkey training.progress
--   by officer or by a guesser's address
-- stays: audit.fresh audit.entry audit.head audit.checkpoint
--   one writer links them, and triggers that refuse changes are not run on shards; the keys begin
--   with the office, so this can change the day the record becomes too much for one machine
-- stays: notify.message
--   dispatchers take the oldest of all, each skipping what another has in hand
-- stays: guide.entry guide.standard
--   texts, read through the coordinator and kept by the nodes
-- stays: vault.key_check vault.spent sandbox.setting
--   a handful of rows about the installation itself

commit;
