create index attachment_by_content on attachment (hash);
