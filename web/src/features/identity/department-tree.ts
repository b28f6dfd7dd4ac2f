// Departments in the order of their tree, each with its depth and what it is part of.
import type { Department } from './api';

export interface DepartmentRow {
  department: Department;
  depth: number;
  // "Sales / Export": what it is part of, and itself.
  path: string;
}

export function departmentTree(departments: readonly Department[]): DepartmentRow[] {
  const known = new Set(departments.map(({ id }) => id));
  const rows: DepartmentRow[] = [];
  const add = (parent: string | null, depth: number, beginning: string) => {
    for (const department of departments) {
      // One whose parent cannot be seen stands at the top.
      const at = department.parent_id !== null && known.has(department.parent_id) ? department.parent_id : null;
      if (at !== parent || rows.some((row) => row.department.id === department.id)) continue;
      const path = beginning + department.name;
      rows.push({ department, depth, path });
      add(department.id, depth + 1, `${path} / `);
    }
  };
  add(null, 0, '');
  return rows;
}

// Where a department may be moved to: anywhere but into itself.
export function possibleParents(departments: readonly Department[], id: string): Department[] {
  const inside = new Set([id]);
  for (const { department } of departmentTree(departments)) {
    if (department.parent_id !== null && inside.has(department.parent_id)) inside.add(department.id);
  }
  return departments.filter((department) => !inside.has(department.id));
}
