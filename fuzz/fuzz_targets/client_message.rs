#![no_main]
libfuzzer_sys::fuzz_target!(|data: &[u8]| mailmend_fuzz::client_message(data));
