-- WeChat and paper are ways like the others; who is bound to the official account is sealed like a phone number.
alter table parties.delivery
  drop constraint way_is_known,
  add constraint way_is_known check (way in ('DEMO', 'SMS', 'EMAIL', 'WECHAT', 'LETTER')),
  drop constraint state_is_known,
  add constraint state_is_known check (state in ('WAITING', 'SENT', 'PARKED', 'DROPPED', 'CLOSED'));
comment on column parties.delivery.state is '状态: PARKED after eight failed tries, DROPPED when somebody gave it up, CLOSED when this way no longer leads to the person.';

alter table parties.notice_choice
  drop constraint way_is_known,
  add constraint way_is_known check (way in ('DEMO', 'SMS', 'EMAIL', 'WECHAT', 'LETTER'));

alter table parties.identity
  add column wechat_sealed bytea,
  add column wechat_index bytea,
  add column wechat_since timestamptz,
  add column wechat_closed_at timestamptz,
  add constraint one_person_per_wechat unique (wechat_index),
  add constraint wechat_comes_with_its_index check (
    (wechat_sealed is null) = (wechat_index is null) and (wechat_sealed is null) = (wechat_since is null)),
  add constraint only_what_is_bound_is_closed check (wechat_sealed is not null or wechat_closed_at is null);
comment on column parties.identity.wechat_sealed    is '微信 OpenID: sealed; null when none is bound.';
comment on column parties.identity.wechat_index     is '微信盲索引: keyed hash, so that it is bound to one person; null when none is bound.';
comment on column parties.identity.wechat_since     is '绑定时间: null when none is bound.';
comment on column parties.identity.wechat_closed_at is '微信停用时间: when WeChat said that the person no longer follows; null while it leads there.';
