create index import_run_by_content on import_run (file_hash);
