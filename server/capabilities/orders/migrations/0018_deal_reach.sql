-- Whether a person has any in another department than their own.
create index inquiry_by_owner_and_department on inquiry (owner_id, department_id);
create index quotation_by_owner_and_department on quotation (owner_id, department_id);
