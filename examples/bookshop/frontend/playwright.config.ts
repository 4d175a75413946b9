import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e',
  use: { baseURL: 'http://localhost:5173', trace: 'retain-on-failure' },
  webServer: [
    {
      command:
        'python manage.py migrate && python manage.py import_books frontend/e2e/books.csv && ' +
        'python manage.py runserver --noreload',
      cwd: '..',
      url: 'http://127.0.0.1:8000/api/v1/books/',
      reuseExistingServer: true,
    },
    { command: 'npm run dev', url: 'http://localhost:5173', reuseExistingServer: true },
  ],
});
