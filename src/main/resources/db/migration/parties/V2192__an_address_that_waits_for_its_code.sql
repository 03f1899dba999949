-- Whoever looks into their mail and comes back finds the field for the digits.
alter table parties.identity
  add column email_asked_sealed bytea,
  add column email_asked_at     timestamptz;
comment on column parties.identity.email_asked_sealed is '待确认邮箱: sealed; null unless digits were sent there and not typed yet.';
comment on column parties.identity.email_asked_at     is '验证码发出时间: null unless digits were sent; a day later they count no more.';
