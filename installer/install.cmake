# Where the programs go; packages are made from this.
install(TARGETS email-autoconfigure-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
if(AUTOCONFIGURE_BUILD_GUI)
  install(TARGETS email-autoconfigure
    RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR}
    BUNDLE DESTINATION .)
endif()
