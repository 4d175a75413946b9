from django import forms


class BuyForm(forms.Form):
    quantity = forms.IntegerField(min_value=1, initial=1)

    def __init__(self, *args, book, **kwargs):
        super().__init__(*args, **kwargs)
        self.book = book

    def clean_quantity(self):
        quantity = self.cleaned_data["quantity"]
        if quantity > self.book.stock:
            raise forms.ValidationError(f"Only {self.book.stock} copies are left.")
        return quantity
