// Departments in the order of their tree, each with its depth.
import type { Department } from './api';

export interface DepartmentRow {
  department: Department;
  depth: number;
}

export function departmentTree(departments: readonly Department[]): DepartmentRow[] {
  const known = new Set(departments.map(({ id }) => id));
  const rows: DepartmentRow[] = [];
  const add = (parent: string | null, depth: number) => {
    for (const department of departments) {
      // One whose parent cannot be seen stands at the top.
      const at = department.parent_id !== null && known.has(department.parent_id) ? department.parent_id : null;
      if (at !== parent || rows.some((row) => row.department.id === department.id)) continue;
      rows.push({ department, depth });
      add(department.id, depth + 1);
    }
  };
  add(null, 0);
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
