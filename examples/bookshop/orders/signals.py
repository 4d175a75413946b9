from django.dispatch import Signal

# Sent with `order` once a new order is committed.
order_placed = Signal()
