"""One fact each, from one picture already decoded; opens no file and knows no other photo."""
