-- A row in each table that no act of these tests fills, so that whoever could read or change it is found out.
insert into parties.proposal (act, party_id, role, area_id, basis, proposed_by, proposed_at)
  select 'APPOINT', id, 'grid_worker', 1, '测试名单', id, now() from parties.party where kind = 'PERSON' order by id limit 1;
insert into parties.account_proposal (act, party_id, area_path, proposed_by, proposed_at)
  select 'RESET', min(p.id), (select path from territory.area order by id desc limit 1), max(p.id), now()
    from parties.party p where p.kind = 'PERSON';
insert into parties.former_label (party_id, label, until)
  select id, '王女士', now() from parties.party where kind = 'PERSON' order by id limit 1;
insert into parties.household (building_id, building_path, door) select id, path, '1-101' from territory.area order by id desc limit 1;
insert into parties.dwelling (household_id, party_id, as_what, since)
  select h.id, p.id, 'OWNER', date '2020-01-01' from parties.household h, parties.party p where p.kind = 'PERSON' limit 1;
insert into parties.membership (organisation_id, party_id, since)
  select o.party_id, p.id, date '2020-01-01' from parties.organisation o, parties.party p where p.kind = 'PERSON' limit 1;
insert into parties.lockout (key, failures, failed_at) values ('\x01', 1, now());
insert into parties.bucket (name, key, tokens, filled_at) values ('test', '\x01', 1, now());
insert into parties.account (party_id, kind, login_name, created_at, closed_at)
  select id, 'STAFF', 'nobody', now(), now() from parties.party where kind = 'ORGANISATION' order by id limit 1;
insert into parties.credential (account_id, password_hash, totp_sealed, changed_at)
  select id, 'none', '\x01', now() from parties.account where login_name = 'nobody';
insert into parties.phone_code (browser_hash, code_hash, phone_sealed, phone_index, sent_at)
  values ('\x01', '\x01', '\x01', '\x01', now());
insert into parties.security_event (at, what) values (now(), 'test');
insert into parties.demo_mail (to_whom, key, words, link, at) values ('王女士', 'test', '[]', '/', now());
insert into parties.delivery (notice_id, way, key, told_at, next_try_at) select id, 'SMS', key, told_at, now() + interval '1 day'
  from parties.notice limit 1 on conflict do nothing;
insert into parties.letter_batch (area_path, made_by, made_at)
  select a.path, p.id, now() from territory.area a, parties.party p where p.kind = 'PERSON' order by a.id desc limit 1;
insert into parties.letter_print (batch_id, number, printed_by, printed_at, reason) select id, 1, made_by, now(), '' from parties.letter_batch limit 1;
insert into parties.letter (notice_id, party_id, area_path, matter, key, words, link, told_at)
  select n.id, n.party_id, a.path, '', n.key, n.words, n.link, n.told_at from parties.notice n, territory.area a order by a.id desc limit 1
  on conflict do nothing;
insert into parties.notice_choice (party_id, kind, way, chosen_at)
  select id, 'FOLLOW', 'SMS', now() from parties.party where kind = 'PERSON' order by id limit 1;
update parties.delivery set state = 'WAITING', tries = 0, next_try_at = now() + interval '1 day';
insert into cases.timer_mark (case_id, kind, due_at, fired_at) select id, 'SOON', now(), now() from cases.case_file limit 1;
insert into cases.visit_target (group_key, area_id, area_path, place, due_on)
  select 'veteran', id, path, '1 栋 1 号', date '2026-01-01' from territory.area order by id desc limit 1;
insert into cases.visit (target_id, key, outcome, heard, at, by_id) select id, 'one', 'MET', '', now(), 1 from cases.visit_target limit 1;
insert into cases.patrol_point (kind_key, area_id, area_path, place, lng, lat, code, due_on)
  select 'site', id, path, '工地', 113, 28, '0123456789abcdef', date '2026-01-01' from territory.area order by id desc limit 1;
insert into cases.patrol_check (point_id, key, proof, reason, at, by_id) select id, 'one', 'HAND', '没有信号', now(), 1 from cases.patrol_point limit 1;
insert into cases.offline_key (id, party_id, session_id, begun_at, seen_at) values (repeat('a', 32), 1, 1, now(), now());
insert into cases.offline_claim (party_id, key, address, said_at, received_at, skew_millis) values (1, 'one', '/grid/snap', now(), now(), 0);
insert into cases.route_order (party_id, day, stop_keys) values (1, date '2026-01-01', '{task-1}');
insert into cases.rating (case_id, seq, area_path, score, reasons, rated_at)
  select id, version, area_path, 5, '{}', now() from cases.case_file order by id limit 1 on conflict do nothing;
insert into cases.whistle (case_id, area_path, kind, blown_by, reason, blown_at, answer_by)
  select id, area_path, 'DAILY', 1, '一起来', now(), now() from cases.case_file limit 1;
insert into cases.confiding (case_id, asked_by, asked_at, from_category, from_urgent, from_owner, from_due, answer_by)
  select id, 1, now(), 'HB02', false, 1, now(), now() + interval '1 day' from cases.case_file limit 1;
insert into cases.whistle_call (whistle_id, unit_id) select id, 1 from cases.whistle limit 1;
insert into cases.handover_meeting (area_id, area_path, title, venue, meets_at, prepared_by, prepared_at)
  select id, path, '集中交办会', '会议室', now(), 1, now() from territory.area order by id desc limit 1;
insert into cases.handover_line (meeting_id, area_path, case_id, case_no, unit_id, due_on, demand)
  select m.id, m.area_path, c.id, c.no, 1, date '2026-12-01', '办好' from cases.handover_meeting m, cases.case_file c limit 1;
insert into cases.petition (case_id, taken_at, taken_by, forward_by, decide_by)
  select id, now(), 1, now(), now() from cases.case_file limit 1;
insert into cases.approval (case_id, kind, asked_by, asked_at, reason, until)
  select id, 'EXTENSION', 1, now(), '等配件', now() from cases.case_file limit 1 on conflict do nothing;
insert into territory.area_was (area_id, until, name, path, noted_at) select id, date '2020-01-01', name, path, now() from territory.area limit 1;
insert into territory.lineage (from_id, to_id, change, changed, basis, noted_at)
  select min(id), max(id), 'MOVE', date '2020-01-01', '测试', now() from territory.area;
insert into transparency.echo_sheet (community_id, area_path, month, no, check_code, record, content, published_by, published_at)
  select id, path, date '2020-01-01', 'HYB-2001-0001', '0123ABCD', 'none', '{}', 1, now() from territory.area order by id limit 1;
insert into transparency.echo_posting (sheet_id, attempt, photo_id, posted_by, posted_at) select id, 1, 'none', 1, now() from transparency.echo_sheet;
insert into transparency.echo_taking_down (sheet_id, attempt, reason, taken_by, taken_at) select sheet_id, 1, '示例原因', 1, now() from transparency.echo_posting;
insert into transparency.notice
       (no, kind, area_id, area_path, title, body, term, days, working, begins, last_day, answer_days, countersign, check_code,
        record, published_by, published_at)
  select 'GS-2001-0001', 'PUBLIC_NOTICE', id, path, '测试公示', '测试公示的正文', 'result', 7, false, date '2020-01-01',
         date '2020-01-08', 5, true, '0123ABCD', 'none', 1, now() from territory.area order by id limit 1;
insert into transparency.notice_draft (area_id, area_path, term, days, title, body, written_by, changed_at)
  select id, path, 'result', 0, '测试公示', '测试公示的正文', 1, now() from territory.area order by id limit 1;
insert into transparency.notice_posting (notice_id, photo_id, posted_by, posted_at) select id, 'none', 1, now() from transparency.notice;
insert into transparency.notice_opinion (notice_id, agrees, words, by_id, at) select id, true, '同意', 1, now() from transparency.notice;
insert into transparency.objection (notice_id, no, channel, made_at, due_on)
  select id, 'YY-2001-00001', 'WEB', now(), date '2020-01-08' from transparency.notice;
insert into transparency.objection_words (objection_id, area_path, party_id, words, record)
  select b.id, n.area_path, 1, '不同意第三项', 'none' from transparency.objection b join transparency.notice n on n.id = b.notice_id;
insert into transparency.objection_answer (objection_id, outcome, reasons, answered_by, answered_at)
  select id, 'UPHELD', '已经改正', 1, now() from transparency.objection;
insert into procedures.meeting (no, body, area_id, area_path, topic, agenda, venue, starts_at, notice, called_by, called_at)
  select 'HY-2001-0001', 'bench', id, path, '测试会议', '测试议题', '二楼', now(), 'GG-2001-0001', 1, now() from territory.area order by id limit 1;
insert into procedures.attendance (meeting_id, side, due, present) select id, 'neighbours', 3, 2 from procedures.meeting;
insert into procedures.resolution (meeting_id, words, yes, no, passed) select id, '换声控灯', 2, 0, true from procedures.meeting;
insert into procedures.meeting_plan (meeting_id) select id from procedures.meeting;
insert into procedures.agenda_item (meeting_id, no, words, link) select id, 'YH-2001-00001', '测试', '/' from procedures.meeting;
insert into procedures.invitation (meeting_id, position, who, votes) select id, 0, '居委会', true from procedures.meeting;
insert into procedures.door (meeting_id, code) select id, '000000' from procedures.meeting;
insert into procedures.arrival (meeting_id, party_id, side, at) select id, 1, 'neighbours', now() from procedures.meeting;
insert into procedures.meeting_voice (meeting_id, side, words) select id, 'neighbours', '测试意见' from procedures.meeting;
insert into procedures.minutes (meeting_id, words) select id, '测试会议的记录' from procedures.meeting;
insert into procedures.appraisal_voter (meeting_id, party_id) select id, 1 from procedures.meeting;
insert into procedures.appraisal_slip (meeting_id, level, channel) select id, 'MOSTLY', 'PAPER' from procedures.meeting;
insert into procedures.meeting_outcome (meeting_id, agreed) select id, true from procedures.meeting;
insert into procedures.headcount (meeting_id, sheet) select id, '' from procedures.meeting;
insert into procedures.sat_in (meeting_id, body, heads) select id, 'supervision-committee', 2 from procedures.meeting;
insert into procedures.finding (no, area_id, area_path, words, question, owner_role, owner_id, due_on, raised_by, raised_at)
  select 'JD-2001-0001', id, path, '测试的情况', '测试的问题', 'community_officer', 1, date '2020-01-01', 1, now()
    from territory.area order by id limit 1;
insert into procedures.finding_turn (finding_id, kind, words, by_id, at)
  select id, 'ANSWERED', '测试的答复', 1, now() from procedures.finding;
insert into procedures.hall (area_id, area_path, name, address, hours, registered_by, registered_at)
  select id, path, '测试议事厅', '一楼', '全天', 1, now() from territory.area order by id limit 1;
insert into procedures.body_term (body, area_id, area_path, begins, ends, basis, opened_by, opened_at)
  select 'residents-council', id, path, date '2020-01-01', date '2024-12-31', '测试', 1, now() from territory.area order by id limit 1;
insert into procedures.body_member (term_id, side, name, woman, since, added_by)
  select id, 'councillors', '王芳', true, begins, 1 from procedures.body_term;
insert into procedures.advice (no, area_id, area_path, matter, question, adviser_id, asked_on, due_on, asked_by)
  select 'FL-2001-0001', t.area_id, t.area_path, '测试事项', '测试问题', m.id, t.begins, t.begins, 1
    from procedures.body_member m join procedures.body_term t on t.id = m.term_id;
insert into procedures.member_person (member_id, party_id) select id, 1 from procedures.body_member;
insert into procedures.meeting_wish (member_id, area_id, body, at) select id, 1, 'owners-committee', now() from procedures.body_member;
insert into procedures.work_plan (area_id, area_path, title, basis, words, made_by, made_at)
  select id, path, '测试方案', '测试', '测试方案测试方案测试', 1, now() from territory.area order by id limit 1;
insert into procedures.work_task (plan_id, words, leads, unit_id, unit_name, due_on)
  select id, '测试任务', '测试', 1, '测试单位', date '2099-01-01' from procedures.work_plan;
insert into procedures.work_turn (task_id, kind, words, by_id, at) select id, 'REPORTED', '办完了', 1, now() from procedures.work_task;
insert into procedures.topic_group (area_id, area_path, name, topic, charter, since, founded_by, founded_at)
  select id, path, '测试小组', '测试', '测试章程测试章程测试章程测试章程测试章程', date '2020-01-01', 1, now() from territory.area order by id limit 1;
insert into procedures.topic_group_member (group_id, name, since) select id, '测试', since from procedures.topic_group;
insert into procedures.topic_group_entry (group_id, kind, day, words, written_by)
  select id, 'MINUTES', since, '测试记录', 1 from procedures.topic_group;
insert into procedures.body_tie (member_id, tie) select id, 'CONTRACTOR' from procedures.body_member;
insert into territory.calendar_year (year, source, added_at) values (2099, '测试', now());
insert into territory.calendar_day (day, year, working, name) values (date '2099-01-01', 2099, false, '元旦');
insert into territory.office_hours (owner, hours) values ('place:test', '09:00-17:00');
insert into territory.local_day (place, day, working, name, basis, added_at) values ('test', date '2099-01-02', false, '本地假', '测试', now());
insert into parties.invitation (account_id, code_hash, totp_sealed, issued_at, expires_at)
  select id, '\x01', '\x01', now(), now() + interval '1 day' from parties.account where login_name = 'nobody';
insert into cases.note (author_id, area_id, words, noted_at) select 1, id, '测试', now() from territory.area limit 1;
insert into cases.meeting_feed (party_id, handle, made_at) values (1, repeat('a', 43), now());
insert into cases.follow (party_id, area_id, since, told_on, told_until) values (1, 1, now(), date '2099-01-01', now());
insert into cases.public_words (case_id, event_seq, state, since) select id, 1, 'WAITING', now() from cases.case_file limit 1 on conflict do nothing;
insert into cases.photo_release (photo_id, case_id, released_by, released_at) select 'none', id, 1, now() from cases.case_file limit 1;
insert into territory.year_proposal (year, source, lines, place, proposed_by, proposed_at) values (2098, '测试', '', 'test', 1, now());
insert into territory.grid_change (kind, area_id, area_path, basis, effective_on, proposed_by, proposed_at)
  select 'MERGE', id, path, '测试', date '2099-01-01', 1, now() from territory.area order by id limit 1;
insert into territory.grid_change_grid (change_id, area_id) select max(id), max(area_id) from territory.grid_change;
insert into territory.grid_change_part (change_id, position, code, name, base, taken)
  select max(id), 0, 'X', '测试', array[max(area_id)], '{}' from territory.grid_change;
insert into cases.ground_follow (change_id, grids, heirs, buildings, paths, noted_at) values (0, '{}', '{}', '{}', '{}', now());
insert into cases.case_clock (case_id, kind, started_at, due_at) select id, 'CONTACT', now(), now() from cases.case_file limit 1
  on conflict do nothing;
insert into cases.reminder (case_id, by_id, by_reporter, to_id, reminded_at, words, answer_by)
  select id, 1, false, 1, now(), '测试', now() from cases.case_file limit 1;
insert into cases.supervision (case_id, supervisor_id, by_program, reason, opened_at, due_at)
  select id, 1, false, '测试', now(), now() + interval '1 day' from cases.case_file limit 1 on conflict do nothing;
insert into cases.mediation (case_id, unit_id, open, began_at, began_by) select id, 1, false, now(), 1 from cases.case_file limit 1;
insert into cases.mediation_side (mediation_id, party_id) select id, 2 from cases.mediation limit 1;
insert into cases.mediation_mediator (mediation_id, party_id) select id, 3 from cases.mediation limit 1;
insert into cases.mediation_reminder (mediation_id, kind, told_at) select id, 'COURT', now() from cases.mediation limit 1;
insert into cases.call_draft (author_id, fields, updated_at) values (1, '{}', now());
insert into cases.history_look (by_id, person_id, at, found) values (1, 1, now(), 0);
insert into cases.rule_change (place, area_path, rows, reason, proposed_by, proposed_at)
  select 'yuhua', path, '[]', '测试', 1, now() from territory.area order by id desc limit 1;
insert into cases.hotline_refusal (place, area_path, line, order_no, reason, refused_at)
  select 'yuhua', path, 2, '', 'hotline.kind', now() from territory.area order by id desc limit 1;
insert into cases.hotline_order (place, order_no, area_path, case_id, case_no, body_hash, imported_by, imported_at)
  select place, 'HL-1', area_path, id, no, '00', 1, now() from cases.case_file order by id limit 1;
insert into cases.grid_duty (grid_id, area_path, duty, version, done_on, by_id, at) select id, path, 'none', 1, date '2020-01-01', 1, now() from territory.area limit 1;
insert into cases.record_export (kind, case_id, area_path, by_id, role, at, cases)
  select 'DOSSIER', id, area_path, 1, 'community_officer', now(), 1 from cases.case_file order by id limit 1;
insert into cases.legal_hold (case_id, case_no, area_path, reason, held_by, held_at)
  select id, no, area_path, '审计调卷', 1, now() from cases.case_file order by id limit 1;
insert into cases.deletion (case_id, case_no, area_path, rule, years, closed_at, done_at)
  select id, no, area_path, 'HELP', 3, now() - interval '1 day', now() from cases.case_file order by id limit 1;
insert into cases.reply_text (reply, area_id, area_path, use, title, words, reason, proposed_by, proposed_at)
  select 999999, id, path, 'ANY', '测试', '测试用的一段正文，没有别的意思。', '测试', 1, now() from territory.area order by id desc limit 1;
insert into cases.sent_anyway (case_id, case_no, area_path, act, faults, reason, by_id, at)
  select id, no, area_path, 'done', '{TOO_SHORT}', '测试理由', 1, now() from cases.case_file order by id limit 1;
insert into parties.loan (cause, role, permission, area_path, held_from, held_to, lent_by)
  select 'test', 'nobody', 'CASE_SEE', path, now() - interval '2 days', now() - interval '1 day', 1 from territory.area order by id desc limit 1;
insert into cases.emergency (area_id, area_path, kind, reason, started_by, started_at, until, stood_down_at, review_due)
  select id, path, 'flood', '积水', 1, now() - interval '2 days', now() - interval '1 day', now() - interval '1 day', now() + interval '1 day'
    from territory.area order by id desc limit 1;
insert into cases.emergency_roster (area_id, area_path, kind, party_id, role, duty, added_by, added_at)
  select id, path, 'flood', 1, 'grid_worker', '巡查', 1, now() from territory.area order by id desc limit 1;
insert into cases.emergency_call (emergency_id, area_path, party_id, role, duty, called_at)
  select id, area_path, 1, 'grid_worker', '巡查', now() from cases.emergency limit 1;
insert into cases.emergency_task (emergency_id, area_path, key, role, title_zh, title_en)
  select id, area_path, 'test', 'grid_worker', '巡查', 'Look' from cases.emergency limit 1 on conflict do nothing;
insert into cases.emergency_check (emergency_id, building_id, area_path)
  select id, area_id, area_path from cases.emergency limit 1 on conflict do nothing;
insert into cases.emergency_help (emergency_id, building_id, area_path, case_no, by_id, at)
  select id, area_id, area_path, 'YH-TEST', 1, now() from cases.emergency limit 1;
insert into cases.emergency_prolongation (emergency_id, was_until, until, reason, by_id, at)
  select id, until, until + interval '1 hour', '雨未停', 1, now() from cases.emergency limit 1;
insert into cases.emergency_correction (emergency_id, part, words, why, by_id, at)
  select id, 'REASON', '雨很大', '写错了', 1, now() from cases.emergency limit 1;
insert into cases.emergency_matter (emergency_id, what, role, due_on) select id, '补齐挡水板', 'grid_head', date '2030-01-01' from cases.emergency limit 1;
insert into cases.part (case_id, seq, unit_id, task, given_by, given_at, due_at) select id, 1, 1, 'x', 1, now(), now() + interval '1 day' from cases.case_file limit 1;
insert into parties.host_unit
    (change_id, community_id, community_path, grid_id, organisation_id, name, purpose, contact_post, held_from, held_to, proposed_by)
  select c.id, c.area_id, c.area_path, c.area_id, (select min(party_id) from parties.organisation), '测试单位', 'mall', '值班经理',
         date '2020-01-01', date '2020-02-01', 1
    from territory.grid_change c order by c.id limit 1;
insert into cases.neighbourhood_entry (area_id, area_path, fact, value, as_of, source, entered_by, entered_at)
  select id, path, 'LIFTS', '4', date '2026-01-01', '测试', 1, now() from territory.area order by id desc limit 1;
insert into cases.open_session (kind, area_id, area_path, place, starts_at, ends_at, officers, subjects, announced_by, announced_at)
  select 'face-to-face', id, path, '测试', now() + interval '9 days', now() + interval '9 days 1 hour', '测试', '测试', 1, now()
    from territory.area order by id desc limit 1;
insert into cases.session_matter (session_id, case_no, area_path, idea, by_id, at)
  select s.id, c.no, s.area_path, false, 1, now()
    from cases.open_session s, (select no from cases.case_file where not restricted and not hidden order by id limit 1) c order by s.id desc limit 1;
insert into cases.deed (level, organisation_id, area_id, area_path, title, what, amount_fen, fund, begun_on, done_on, proof, state, entered_by, entered_at,
    decided_by, decided_at)
  select 'COMMUNITY', (select min(party_id) from parties.organisation), id, path, '测试', '测试用的一件', 0, 'NONE', date '2020-01-01', date '2020-01-02',
         '测试', 'PUBLISHED', 1, now(), 2, now()
    from territory.area order by id desc limit 1;
insert into cases.joint_order (case_id, seq, matter, meet_at, begun_by, begun_at, first_step) select id, 1, 'x', now() + interval '1 hour', 1, now(), 1 from cases.case_file limit 1;
insert into cases.three_party (case_id, ground_id, area_path, community_path, committee_id, company_id, put_by, put_at) select id, 1, area_path, area_path, 1, 2, 1, now() from cases.case_file limit 1;
insert into cases.three_party_turn (case_id, seq, side, kind, asker, question, asked_by, asked_at, due_at) select case_id, 1, 'COMPANY', 'TAKE', 'COMMITTEE', 'x', 1, now(), now() + interval '1 day' from cases.three_party limit 1;
insert into cases.meeting_word (case_id, put, reason, by_id, at) select id, true, 'x', 1, now() from cases.case_file limit 1;
insert into ballots.roll (title, kind, area_id, area_path, state, made_by, made_at, posted_at, objections_until)
  select '测试名册', 'OWNERS', id, path, 'POSTED', 1, now(), now(), now() + interval '5 days' from territory.area order by id desc limit 1;
insert into ballots.roll_entry (roll_id, no, area) select id, 1, 8850 from ballots.roll where title = '测试名册' limit 1;
insert into ballots.roll_part (roll_id, part, building, unit, area, entry_no)
  select id, '1-1-101', '1', '1', 8850, 1 from ballots.roll where title = '测试名册' limit 1;
insert into ballots.roll_person (roll_id, entry_no, party_id, voice) select id, 1, 1, true from ballots.roll where title = '测试名册' limit 1;
insert into ballots.roll_objection (roll_id, area_path, words, written_by, at)
  select id, area_path, '面积写错了', 1, now() from ballots.roll where title = '测试名册' limit 1;
insert into ballots.poll
  (no, roll_id, area_id, area_path, question, words, rule_key, rule_from, secret, twice, proxies_most, silent_follow,
   extends_days, state, announced_by, announced_at, opens_at, closes_at, opened_by, opened_at)
  select 'V-2026-999999', id, area_id, area_path, '是否同意', '', 'owners-ordinary', date '2021-01-01', true, 'FIRST_COUNTS',
         0, false, 0, 'OPEN', 1, now(), now() - interval '1 day', now() + interval '9 days', 1, now()
    from ballots.roll where title = '测试名册' limit 1;
insert into ballots.cast_ballot (poll_no, entry_no, party_id, choice, channel, arrived, code)
  values ('V-2026-999999', 1, 1, 'YES', 'WEB', now(), 'TESTTESTTEST');
insert into ballots.voice (poll_no, entry_no, cast_id, way, area) select poll_no, 1, id, 'OTHER', 8850 from ballots.cast_ballot where code = 'TESTTESTTEST';
insert into ballots.secret_choice (poll_no, key, choice) values ('V-2026-999999', '00000000-0000-4000-8000-000000000001', 'YES');
insert into ballots.paper (poll_no, entry_no, area_path, party_id, choice, document, entered_by, entered_at)
  select no, 1, area_path, 1, 'YES', 'scan', 1, now() from ballots.poll where no = 'V-2026-999999';
insert into ballots.denial (cast_id, poll_no, party_id, at, counts) select id, poll_no, 1, now(), false from ballots.cast_ballot where code = 'TESTTESTTEST';
insert into ballots.result (poll_no, content, hash, published) values ('V-2026-999999', '{}', 'none', now());
insert into ballots.proxy_revocation (poll_no, entry_no, area_path, party_id, at) select no, 1, area_path, 1, now() from ballots.poll where no = 'V-2026-999999';
insert into ballots.audit (poll_no, area_path, seed, size, among, drawn_by, drawn_at) select no, area_path, '1 2 3 4', 1, 1, 1, now() from ballots.poll where no = 'V-2026-999999';
insert into ballots.audit_line (poll_no, position, code) values ('V-2026-999999', 1, 'TESTTESTTEST');
insert into ballots.contest (no, kind, roll_id, area_id, area_path, title, words, method, paper, seats, most, budget_fen, announced_by,
    announced_at, nominated_until, opens_at, closes_at)
  select 'E-2026-999999', 'ELECTION', id, area_id, area_path, '测试选举', '', 'BLOCK', 'MARKS', 1, 1, 0, 1, now(), now() + interval '1 day',
         now() + interval '9 days', now() + interval '10 days'
    from ballots.roll where title = '测试名册' limit 1;
insert into ballots.contest_target (contest_no, trait, share) values ('E-2026-999999', 'WOMAN', '>= 1/1');
insert into ballots.contest_option (contest_no, no, area_path, title, words, cost_fen, state, channel, put_by, put_at, decided_by, decided_at)
  select no, 999, area_path, '测试候选', '', 0, 'ACCEPTED', 'WEB', 1, now(), 1, now() from ballots.contest where no = 'E-2026-999999';
insert into ballots.recall (poll_no, contest_no, option_no, area_path, signatures, begun_by, begun_at)
  select 'V-2026-999999', 'E-2026-999999', 999, area_path, 1, 1, now() from ballots.contest where no = 'E-2026-999999';
insert into ballots.recall_request (contest_no, option_no, area_path, roll_id, signatures, reason, defence, opens_at, closes_at, document, asked_by, asked_at)
  select no, 999, area_path, roll_id, 1, '测试理由', '', now(), now() + interval '1 day', 'sheets', 1, now() from ballots.contest where no = 'E-2026-999999';
insert into ballots.audit_draw (poll_no, area_path, place, at, witness, size, announced_by, announced_at)
  select no, area_path, '社区大厅', now() + interval '1 day', '监委会', 1, 1, now() from ballots.poll where no = 'V-2026-999999';
insert into ballots.official_list (poll_no, area_path, hash, ballots, first_by, first_at)
  select no, area_path, repeat('0', 64), 1, 1, now() from ballots.poll where no = 'V-2026-999999';
insert into ballots.denial_finding (cast_id, poll_no, area_path, forged, words, found_by, found_at)
  select d.cast_id, d.poll_no, p.area_path, true, '测试', 1, now() from ballots.denial d join ballots.poll p on p.no = d.poll_no where p.no = 'V-2026-999999';
insert into ballots.contest_backer (contest_no, option_no, party_id, at) values ('E-2026-999999', 999, 1, now());
insert into ballots.contest_voice (contest_no, entry_no, channel, arrived) values ('E-2026-999999', 1, 'WEB', now());
insert into ballots.contest_choice (contest_no, key, said) values ('E-2026-999999', '00000000-0000-4000-8000-000000000002', '999');
insert into ballots.contest_box (contest_no, area_path, slips, document, entered_by, entered_at)
  select no, area_path, 1, 'scan', 1, now() from ballots.contest where no = 'E-2026-999999';
insert into ballots.contest_slip (contest_no, no, said) values ('E-2026-999999', 1, '999');
insert into ballots.contest_result (contest_no, content, hash, published) values ('E-2026-999999', '{}', 'none', now());
insert into procedures.decision (no, place, rule_key, definition, title, summary, matter, area_id, area_path, step, entered_at, due_at, owner_id,
    started_by, started_at, acted_by)
  select 'D-2020-000001', 'yuhua', 'test', '{}', '测试议题', '只为看看谁能读到这一行，别的没有', 'LIVELIHOOD', a.id, a.path, 'propose', now(), now(), p.id, p.id, now(), p.id
    from territory.area a, parties.party p where p.kind = 'PERSON' order by a.id desc limit 1;
insert into procedures.pact (area_id, area_path, version, words, decision_no, in_force, entered_by, entered_at)
  select area_id, area_path, 99, '测试公约测试公约测试公约测试公约测试公约', no, date '2020-01-01', 1, now() from procedures.decision order by no limit 1;
insert into procedures.decision_act (decision_no, version, verb, step, next_step, body, evidence, papers, by_id, at)
  select no, 1, 'START', '', 'propose', 'RESIDENTS', '{}', '{}', started_by, now() from procedures.decision where no = 'D-2020-000001';
insert into procedures.opinion (decision_no, step, words, at, released_at)
  values ('D-2020-000001', 'propose', '一条意见', now(), now());
insert into procedures.stage (decision_no, month, words, set_by, set_at)
  select no, date '2020-01-01', '测试任务', 1, now() from procedures.decision limit 1;
insert into procedures.opinion_withheld (opinion_id, decision_no, why, by_id, at)
  select id, decision_no, '写了别人家的事', 1, now() from procedures.opinion;
insert into procedures.voice (decision_no, party_id, what, at) select no, started_by, 'SAID', now() from procedures.decision where no = 'D-2020-000001';
insert into cases.rota_turn (area_id, area_path, party_id, begins_at, ends_at, phone, added_by, added_at)
  select id, path, 1, now() - interval '2 days' + n * interval '1 hour', now() - interval '2 days' + (n + 1) * interval '1 hour', '110', 1, now()
    from (select id, path from territory.area order by id desc limit 1) a, generate_series(0, 1) n;
insert into cases.rota_swap (area_path, turn_id, with_id, asked_by, asked_at)
  select area_path, min(id), max(id), 1, now() from cases.rota_turn group by area_path limit 1;
insert into procedures.draft (place, area_path, rule_key, content, drafted_by, changed_at)
  select 'yuhua', area_path, 'test', '{}', started_by, now() from procedures.decision where no = 'D-2020-000001';
insert into procedures.proposal (no, place, area_id, area_path, title, summary, signatures, opened_at, closes_on)
  select 'P-2020-000001', 'yuhua', area_id, area_path, title, summary, 20, now(), '2020-01-31' from procedures.decision where no = 'D-2020-000001';
insert into procedures.support (proposal_no, channel, at) values ('P-2020-000001', 'WEB', now());
insert into procedures.support_sheet (proposal_no, area_path, signers, document, entered_by, entered_at)
  select no, area_path, '{1}', 'scan', 1, now() from procedures.proposal where no = 'P-2020-000001';
insert into procedures.supporter (support_id, proposal_no, party_id, proposes)
  select s.id, s.proposal_no, d.started_by, true from procedures.support s, procedures.decision d
   where s.proposal_no = 'P-2020-000001' and d.no = 'D-2020-000001';
insert into cases.branch_link (officer_id, area_id, area_path, linked_by, linked_at)
  select p.id, t.area_id, t.area_path, p.id, now() from cases.rota_turn t, parties.party p where p.kind = 'PERSON' order by p.id limit 1;
insert into cases.branch_attendance (link_id, kind, held_on, words, noted_by, noted_at)
  select id, 'VISIT', current_date, '走访', officer_id, now() from cases.branch_link limit 1;
insert into ledger.book (area_id, area_path, subject, unit)
  select id, path, 'rows', 'CNY' from territory.area order by id desc limit 1;
insert into ledger.account (book_id, unit, code, may_owe, opened_at)
  select id, unit, code, true, now() from ledger.book, unnest(array['one', 'other']) as code where subject = 'rows';
insert into ledger.booking (book_id, key, content_hash, reason, booked_on, booked_at, booked_by, reserving)
  select id, 'rows', sha256('rows'), 'test.rows', current_date, now(), 1, true from ledger.book where subject = 'rows';
insert into ledger.transfer (booking_id, book_id, debit, credit, amount)
  select b.id, b.book_id, min(a.id), max(a.id), 1
    from ledger.booking b join ledger.account a on a.book_id = b.book_id where b.key = 'rows' group by b.id, b.book_id;
insert into ledger.settlement (booking_id, book_id, settled, settled_on, settled_at, settled_by)
  select id, book_id, true, current_date, now(), 1 from ledger.booking where key = 'rows';
insert into projects.project (no, area_id, area_path, book_id, kind, title, words, made_by, made_at)
  select 'XM-2001-0001', area_id, area_path, id, 'WORKS', 'rows of it', 'rows of it', 1, now() from ledger.book where subject = 'rows';
insert into projects.payment (project_id, area_path, booking_id, source, amount, payee, what, invoice, photo, needs_second, state, asked_by, asked_at, decided_by, decided_at)
  select id, area_path, 1, 'fiscal', 1, 'rows', 'rows', 'rows', 'rows', false, 'PAID', 1, now(), 1, now() from projects.project where no = 'XM-2001-0001';
insert into projects.bank_line (book_id, area_path, day, amount, counterpart, words, ref, imported_by, imported_at)
  select id, area_path, current_date, 1, '', '', 'rows', 1, now() from ledger.book where subject = 'rows';
insert into projects.month_close (book_id, area_path, month, unexplained, proposed_by, proposed_at)
  select id, area_path, '2001-01-01', 0, 1, now() from ledger.book where subject = 'rows';
insert into projects.income_split (book_id, area_id, area_path, year, amount, manage, dividend, facilities, decision, roll_id, state, proposed_by, proposed_at, decided_by, decided_at, booking_id, code)
  select id, area_id, area_path, 2001, 1, 20, 30, 50, 'rows', 1, 'BOOKED', 1, now(), 2, now(), 1, 'rows' from ledger.book where subject = 'rows';
insert into matching.listing (no, place, area_id, area_path, kind, resource_kind, tags, title, words, amount, measure,
       from_on, to_on, side, state, posted_at, screened_by, screened_at, published_at, found_by)
  select 'N-2020-000001', 'yuhua', id, path, 'NEED', 'MATERIAL', '{}', '测试需求', '一条测试用的需求，借一台轮椅', 1, '台',
         date '2020-01-01', date '2020-02-01', 'RESIDENT', 'PUBLISHED', now(), 1, now(), now(), to_tsvector('simple', '轮椅')
    from territory.area order by id desc limit 1;
insert into matching.poster (listing_no, area_path, party_id, posted_at)
  select no, area_path, 1, now() from matching.listing where no = 'N-2020-000001';
insert into matching.pairing (id, listing_no, area_path, kind, amount, from_on, to_on, side, state, offered_at, answered_at)
  select 1000000, no, area_path, 'CLAIM', 1, from_on, from_on, 'RESIDENT', 'ACCEPTED', now(), now()
    from matching.listing where no = 'N-2020-000001';
insert into matching.partner (pairing_id, listing_no, area_path, party_id, words)
  select id, listing_no, area_path, 1, '测试' from matching.pairing where id = 1000000;
insert into matching.slot (listing_no, day, most, taken) values ('N-2020-000001', date '2020-01-01', 1, 1);
insert into matching.wish_detail (listing_no, area_path, sealed) select no, area_path, '\x01' from matching.listing
 where no = 'N-2020-000001';
insert into matching.wish_look (listing_no, area_path, pairing_id, by_id, at)
  select listing_no, area_path, id, 1, now() from matching.pairing where id = 1000000;
