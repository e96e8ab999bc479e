-- The 14 components of the service standard (UU 25/2009 Art. 21, Permenpan RB 15/2014) and the
-- pledge (maklumat, Art. 22). The newest row not after a day is in force on it; rows of office
-- '***' hold for every office that wrote none of its own. In braces: what is filled in from the
-- office's own data. The text is in the small Markdown of the articles.
create table guide.standard (
  office_id      text not null check (office_id ~ '^([A-Z]{3}|[*]{3})$'),
  component      text not null,
  effective_from date not null,
  text_id        text not null check (length(text_id) between 3 and 4000),
  text_en        text not null check (length(text_en) between 3 and 4000),
  primary key (office_id, component, effective_from)
);

insert into guide.standard (office_id, component, effective_from, text_id, text_en) values
  ('***', 'REQUIREMENTS', '2026-01-01',
    'Dokumen yang dibawa tergantung pada keadaan Anda. [Alat syarat](/informasi/syarat?kantor={id}) menampilkan daftar yang sama dengan yang dipakai petugas di loket.',
    'What to bring depends on your case. The [requirements tool](/informasi/syarat?kantor={id}) shows the same list that officers use at the counter.'),
  ('***', 'PROCEDURE', '2026-01-01',
    'Mengambil tempat, datang pada jamnya, pemeriksaan dokumen, foto dan wawancara, membayar, mengambil paspor. Seluruhnya ada dalam [lima belas langkah](/panduan/lima-belas-langkah).',
    'Taking a place, coming at the hour, examination of documents, portrait and interview, payment, collection. All of it is in the [fifteen steps](/panduan/lima-belas-langkah).'),
  ('***', 'TIME', '2026-01-01',
    'Paspor siap **{promised} hari kerja** sesudah pembayaran dan wawancara; batas menurut peraturan {legal} hari kerja. Untuk paspor hilang, rusak, dan perubahan data ditambah pemeriksaan paling lama 3 hari kerja.',
    'The passport is ready **{promised} working days** after payment and interview; the limit by regulation is {legal} working days. For lost and damaged passports and changes of data an examination of at most 3 working days is added.'),
  ('***', 'FEE', '2026-01-01',
    'Hanya biaya dalam [daftar biaya](/informasi/tarif), dibayar dengan kode billing ke Kas Negara. Tidak ada biaya lain. Petugas tidak menerima uang.',
    'Only the fees in the [list of fees](/informasi/tarif), paid by billing code to the State Treasury. There are no others. Officers take no money.'),
  ('***', 'PRODUCT', '2026-01-01',
    'Paspor biasa, elektronik atau nonelektronik, sesuai yang diterbitkan kantor ini. Baca [jenis paspor](/panduan/jenis-paspor).',
    'An ordinary passport, electronic or not, as far as this office issues it. Read [kinds of passport](/panduan/jenis-paspor).'),
  ('***', 'COMPLAINTS', '2026-01-01',
    'Sampaikan kepada petugas pengaduan di {office}{contact}, atau lewat [SP4N-LAPOR!](https://www.lapor.go.id/) dan SMS 1708. Pengaduan biasa dijawab dalam 5 hari kerja, yang memerlukan pemeriksaan 14 hari kerja, yang menyangkut pengawasan 60 hari kerja.',
    'Tell the complaints officer at {office}{contact}, or use [SP4N-LAPOR!](https://www.lapor.go.id/) or SMS to 1708. Ordinary complaints are answered within 5 working days, those that need an inquiry within 14, those about supervision within 60.'),
  ('***', 'LEGAL_BASIS', '2026-01-01',
    '- UU 6/2011 tentang Keimigrasian, terakhir diubah UU 63/2024
- UU 25/2009 tentang Pelayanan Publik
- PP 45/2024 tentang tarif PNBP
- Permenkumham 8/2014, diubah Permenkumham 18/2022, tentang paspor biasa
- Permenpan RB 15/2014 tentang pedoman standar pelayanan',
    '- UU 6/2011 on Immigration, last amended by UU 63/2024
- UU 25/2009 on Public Services
- PP 45/2024 on tariffs of state revenue
- Permenkumham 8/2014, amended by Permenkumham 18/2022, on ordinary passports
- Permenpan RB 15/2014, guide to service standards'),
  ('***', 'FACILITIES', '2026-01-01',
    'Ruang tunggu, layar dan suara panggilan, jalur dan kursi prioritas, kursi roda, ruang menyusui, toilet yang dapat dipakai penyandang disabilitas, meja bantuan bagi yang tidak mempunyai ponsel.',
    'Waiting room, display and called numbers, priority lane and seats, wheelchair, nursing room, accessible toilet, a help desk for people without a phone.'),
  ('***', 'COMPETENCE', '2026-01-01',
    'Petugas dilatih untuk pekerjaannya sebelum bertugas di loket. Foto, wawancara, dan keputusan dilakukan oleh Pejabat Imigrasi.',
    'Officers are trained for their task before they serve at a counter. Portrait, interview and decision are done by immigration officials.'),
  ('***', 'SUPERVISION', '2026-01-01',
    'Kepala kantor mengawasi langsung. Setiap keputusan diperiksa orang kedua, dan setiap tindakan di sistem tercatat tanpa dapat dihapus.',
    'The head of office supervises in person. Every decision is looked at by a second person, and everything done in the system is recorded and cannot be erased.'),
  ('***', 'STAFF_NUMBER', '2026-01-01',
    'Jumlah petugas setiap hari mengikuti jumlah tempat yang dibuka, agar setiap orang dilayani pada jamnya. Petugas bergilir menurut jadwal yang ditetapkan kepala kantor.',
    'The number of officers on a day follows the number of places opened, so that everybody is served at their hour. Officers rotate by the roster of the head of office.'),
  ('***', 'GUARANTEE', '2026-01-01',
    'Tempat yang sudah Anda ambil tidak dapat diambil orang lain. Bila kami salah, diperbaiki tanpa biaya. Bila janji waktu tidak ditepati, Anda diberi tahu alasannya.',
    'A place you took cannot be taken by anybody else. What we did wrong is mended free of charge. If the promised time is not kept you are told why.'),
  ('***', 'SAFETY', '2026-01-01',
    'Data pribadi disimpan terkunci dan setiap pembukaan dicatat. Dokumen asli dikembalikan pada hari yang sama. Kantor mempunyai jalur evakuasi dan alat pemadam.',
    'Personal data are kept sealed and every opening is recorded. Original documents are returned on the same day. The office has escape routes and extinguishers.'),
  ('***', 'EVALUATION', '2026-01-01',
    'Survei kepuasan masyarakat dengan sembilan unsur, sedikitnya sekali setahun, dan hasilnya diumumkan bersama rencana perbaikannya.',
    'A survey of public satisfaction with nine elements at least once a year, published together with what will be improved.'),
  ('***', 'PLEDGE', '2026-01-01',
    'Dengan ini {office} menyatakan sanggup menyelenggarakan pelayanan sesuai standar yang telah ditetapkan. Bila tidak menepatinya, kami siap menerima sanksi sesuai peraturan perundang-undangan.',
    '{office} hereby declares that it will serve according to the standard laid down. If we fail to keep it, we accept the sanctions provided by law.');
