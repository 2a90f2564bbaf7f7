make_setup() { not_run later; }
