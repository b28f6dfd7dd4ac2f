create index requirement_by_content on requirement (hash) where form = 'file';
