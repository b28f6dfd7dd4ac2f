create index import_run_by_name on import_run (name, id);
