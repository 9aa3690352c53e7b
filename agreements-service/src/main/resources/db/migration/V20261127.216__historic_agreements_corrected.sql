-- What was read wrongly from an old paper is put right; what stood before stays in the history.
grant update on historic_agreement to ${app};
