-- Which findings have three letters in a row; where they have them is looked up in the finding.
CREATE VIRTUAL TABLE findings_text USING fts5 (search, content = 'findings', content_rowid = 'seq', tokenize = 'trigram', detail = 'none');
CREATE TRIGGER findings_text_added AFTER INSERT ON findings BEGIN
  INSERT INTO findings_text (rowid, search) VALUES (new.seq, new.search);
END;
CREATE TRIGGER findings_text_removed AFTER DELETE ON findings BEGIN
  INSERT INTO findings_text (findings_text, rowid, search) VALUES ('delete', old.seq, old.search);
END;
CREATE TRIGGER findings_text_changed AFTER UPDATE OF search ON findings WHEN old.search <> new.search BEGIN
  INSERT INTO findings_text (findings_text, rowid, search) VALUES ('delete', old.seq, old.search);
  INSERT INTO findings_text (rowid, search) VALUES (new.seq, new.search);
END;
