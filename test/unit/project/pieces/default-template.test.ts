import assert from 'node:assert/strict';
import { defaultTemplate } from '../../../../src/core/project/pieces/default-template';

suite('defaultTemplate', () => {
  const room = { name: 'MeetingRoom', app: 'rooms' };

  for (const [base, template] of [
    ['django.views.generic.ListView', 'rooms/meetingroom_list.html'],
    ['django.views.generic.list.ListView', 'rooms/meetingroom_list.html'],
    ['django.views.generic.DetailView', 'rooms/meetingroom_detail.html'],
    ['django.views.generic.CreateView', 'rooms/meetingroom_form.html'],
    ['django.views.generic.edit.UpdateView', 'rooms/meetingroom_form.html'],
    ['django.views.generic.DeleteView', 'rooms/meetingroom_confirm_delete.html'],
    ['django.views.generic.ArchiveIndexView', 'rooms/meetingroom_archive.html'],
    ['django.views.generic.MonthArchiveView', 'rooms/meetingroom_archive_month.html'],
    ['django.views.generic.WeekArchiveView', 'rooms/meetingroom_archive_week.html'],
    ['django.views.generic.DayArchiveView', 'rooms/meetingroom_archive_day.html'],
    ['django.views.generic.DateDetailView', 'rooms/meetingroom_detail.html'],
    ['django.views.generic.dates.YearArchiveView', 'rooms/meetingroom_archive_year.html'],
    ['django.views.generic.TodayArchiveView', 'rooms/meetingroom_archive_day.html'],
    ['django.views.generic.FormView', null],
    ['django.views.generic.TemplateView', null],
    ['rest_framework.generics.ListView', null],
  ] as const) {
    test(`a view of ${base} shows ${template}`, () => {
      assert.equal(defaultTemplate(['django.contrib.auth.mixins.LoginRequiredMixin', base], room), template);
    });
  }

  test('its own suffix takes the place of the usual one', () => {
    assert.equal(
      defaultTemplate(['django.views.generic.UpdateView'], room, '_update_form'),
      'rooms/meetingroom_update_form.html',
    );
  });
});
