package com.example

class WordJobSpec
