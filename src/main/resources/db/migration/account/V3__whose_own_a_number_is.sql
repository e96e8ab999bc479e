-- who entered a number first keeps it as their own until the register confirms it for another holder
alter table account.person drop constraint person_register_check_check;
alter table account.person add constraint person_register_check_check
  check (register_check in ('WAITING', 'MATCHES', 'NAME_DIFFERS', 'DATE_DIFFERS', 'DIFFERS', 'REFUSED',
    'CONFIRMED_ELSEWHERE'));

drop index account.person_own_nik;
create unique index person_own_nik on account.person (nik_index)
  where relation = 'SELF' and register_check <> 'CONFIRMED_ELSEWHERE';

-- earlier answers did not look at the family card, which now decides whether a place may be booked
update account.person set register_check = 'WAITING', ask_at = now()
where register_check in ('NAME_DIFFERS', 'DATE_DIFFERS');
