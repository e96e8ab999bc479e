-- originals are shown and copies handed in of everything that proves who somebody is; citizens read
-- so, and the document check asks for what they read
update office.requirement
set text_id = text_id || ', asli dan salinan', text_en = text_en || ', original and copy'
where office_id = '***' and text_id !~* '(salinan|fotokopi)'
  and code in ('ABG_REGISTRATION', 'ABROAD', 'BAPTISM', 'BIRTH', 'CUSTODY', 'DIPLOMA', 'GUARDIAN',
    'MARRIAGE', 'NAME_RULING', 'NATURALISATION', 'OLD_PASSPORT', 'OTHER_SPELLING', 'PARENTS_KTP',
    'PARENTS_MARRIAGE', 'PARENT_KTP', 'POLICE', 'STAY_PERMIT');
